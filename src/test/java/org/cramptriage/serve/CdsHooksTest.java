package org.cramptriage.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.fhir.FhirSamples;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service as CDS Hooks 2.0 wants it. */
class CdsHooksTest {

  private static Service service;

  @BeforeAll
  static void start() throws Exception {
    service = Service.plain();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void discoveryNamesOneServiceAndWhatItNeeds() throws Exception {
    HttpResponse<String> response = service.get("/cds-services");
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode services = Service.tree(response).path("services");
    assertThat(services.size()).isEqualTo(1);
    JsonNode only = services.get(0);
    for (String needed : List.of("hook", "description", "id", "title")) {
      assertThat(only.path(needed).asText()).as(needed).isNotBlank();
    }
    assertThat(only.path("hook").asText()).isEqualTo("patient-view");
    assertThat(only.path("id").asText()).isEqualTo("leg-cramps");
    assertThat(only.path("prefetch").path("questionnaireResponse").asText())
        .startsWith("QuestionnaireResponse?patient={{context.patientId}}&questionnaire=https://")
        .endsWith("&status=in-progress,completed,amended,stopped&_sort=-authored&_count=5");
    assertThat(names(only.path("prefetch")))
        .isEqualTo(
            Set.of(
                "patient",
                "questionnaireResponse",
                "conditions",
                "medicationRequests",
                "medicationStatements",
                "pregnancy"));
    assertThat(only.path("prefetch").path("pregnancy").asText())
        .contains("code=http://loinc.org|82810-3,http://loinc.org|18185-9");
  }

  /** What CDS Hooks 2.0 says of a card, and what a client is likely to stumble over. */
  private static void conforms(JsonNode response) {
    assertThat(names(response)).isEqualTo(Set.of("cards"));
    for (JsonNode card : response.path("cards")) {
      assertThat(card.path("summary").asText()).isNotBlank().hasSizeLessThan(140);
      assertThat(card.path("indicator").asText()).isIn("info", "warning", "critical");
      assertThat(card.path("detail").asText()).contains("not a medical device");
      assertThat(card.path("source").path("label").asText()).isNotBlank();
      assertThat(card.path("source").path("url").asText()).startsWith("http://localhost:");
      assertThat(UUID.fromString(card.path("uuid").asText()).version()).isEqualTo(5);
      assertThat(card.path("links").size()).isEqualTo(1);
      for (JsonNode link : card.path("links")) {
        assertThat(link.path("label").asText()).isNotBlank();
        assertThat(link.path("url").asText()).startsWith("http");
        assertThat(link.path("type").asText()).isIn("absolute", "smart");
      }
      for (JsonNode reason : card.path("overrideReasons")) {
        assertThat(reason.path("code").asText()).isNotBlank();
        assertThat(reason.path("display").asText()).isNotBlank();
        assertThat(reason.path("system").asText()).startsWith("http");
      }
      assertThat(names(card))
          .isSubsetOf(
              "uuid", "summary", "detail", "indicator", "source", "overrideReasons", "links");
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new java.util.HashSet<>();
    for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
      names.add(all.next());
    }
    return names;
  }

  private static JsonNode card(String prefetch) throws Exception {
    HttpResponse<String> response = service.hook(prefetch);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode tree = Service.tree(response);
    conforms(tree);
    assertThat(tree.path("cards").size()).isEqualTo(1);
    return tree.path("cards").get(0);
  }

  @Test
  void aPossibleClotIsACardThatSaysWhatToDoWhyAndWhatWasWithheld() throws Exception {
    JsonNode card = card(Service.example());
    assertThat(card.path("indicator").asText()).isEqualTo("warning");
    assertThat(card.path("summary").asText()).startsWith("Leg cramps - Urgent: ");
    assertThat(card.path("detail").asText())
        .contains("**Urgent.**", "### What to do", "Because: ", "### What was withheld, and why")
        .contains("### Safety net", "not clinically reviewed", "Answers of 2026-11-21T10:00:00Z")
        .contains("Rule RF-030");
    assertThat(card.path("overrideReasons").size()).isEqualTo(5);
  }

  @Test
  void theSameCallGivesTheSameBytesAndAnotherCallAnotherCard() throws Exception {
    String first = service.hook(Service.example()).body();
    assertThat(service.hook(Service.example()).body()).isEqualTo(first);
    String other =
        Service.call(Service.example())
            .replace(Service.INSTANCE, UUID.nameUUIDFromBytes(new byte[1]).toString());
    String second = service.post(Service.HOOK, "application/json", other).body();
    assertThat(second).isNotEqualTo(first);
    assertThat(second.replaceAll("\"uuid\":\"[^\"]*\"", ""))
        .isEqualTo(first.replaceAll("\"uuid\":\"[^\"]*\"", ""));
  }

  @Test
  void everyCardConformsAndItsIndicatorFollowsTheUrgency() throws Exception {
    Map<String, String> indicators =
        Map.of(
            "EMERGENCY",
            "critical",
            "URGENT",
            "warning",
            "SOON",
            "warning",
            "ROUTINE",
            "info",
            "SELF_CARE",
            "info");
    RandomSheets sheets = new RandomSheets(SharedTriage.standard().rules(), 11);
    FhirSamples form = FhirSamples.plain(SharedTriage.standard().rules());
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Map<String, RawAnswer> answers = sheets.next();
      String urgency = SharedTriage.standard().assess(RandomSheets.of(answers)).urgency().name();
      JsonNode card = card("\"questionnaireResponse\":" + form.response("r", answers));
      assertThat(card.path("indicator").asText()).isEqualTo(indicators.get(urgency));
      seen.add(urgency);
    }
    assertThat(seen).contains("EMERGENCY", "URGENT", "SOON");
  }

  @Test
  void withoutAnswersThereIsNoCardAndWithoutALookThereIs412() throws Exception {
    assertThat(service.hook("\"questionnaireResponse\":null").body()).isEqualTo("{\"cards\":[]}");
    String nothing = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}";
    assertThat(service.hook("\"questionnaireResponse\":" + nothing).body())
        .isEqualTo("{\"cards\":[]}");
    assertThat(service.hook("").statusCode()).isEqualTo(412);
    assertThat(service.hook("\"patient\":null").statusCode()).isEqualTo(412);
    String failed = "{\"resourceType\":\"OperationOutcome\",\"issue\":[]}";
    assertThat(service.hook("\"questionnaireResponse\":" + failed).statusCode()).isEqualTo(412);
  }

  @Test
  void theNewestResponseCountsWhateverTheOrder() throws Exception {
    String old = Service.fhirExample().replace("2026-11-21T10:00:00Z", "2026-11-20T23:30:00-02:00");
    String error =
        Service.fhirExample()
            .replace("2026-11-21T10", "2027-01-01T10")
            .replace("\"completed\"", "\"entered-in-error\"");
    String foreign =
        Service.fhirExample()
            .replace("2026-11-21T10", "2027-01-01T10")
            .replace("/Questionnaire/leg-cramps|1.0.0", "/Questionnaire/other");
    JsonNode card = card(bundle(old, Service.fhirExample(), error, foreign));
    assertThat(card.path("detail").asText()).contains("Answers of 2026-11-21T10:00:00Z");
    assertThat(service.hook(bundle(Service.fhirExample(), Service.fhirExample())).statusCode())
        .isEqualTo(412);
    String day = Service.fhirExample().replace("2026-11-21T10:00:00Z", "2026-11-21");
    assertThat(service.hook(bundle(day, old)).statusCode()).isEqualTo(412);
  }

  @Test
  void aFormThatWasJustOpenedHidesNoDanger() throws Exception {
    String finished = Service.fhirExample();
    String opened =
        FhirSamples.plain(SharedTriage.standard().rules())
            .response("new", Map.of("person.age-years", new RawAnswer.Text("unknown")))
            .replace("\"completed\"", "\"in-progress\"")
            .replace("2026-11-21T10", "2026-11-21T12");
    JsonNode alone = card(bundle(finished));
    JsonNode both = card(bundle(finished, opened));
    assertThat(both.path("indicator")).isEqualTo(alone.path("indicator"));
    assertThat(both.path("summary")).isEqualTo(alone.path("summary"));
    assertThat(both.path("detail").asText()).contains("has started a new response");
    String broken =
        opened.replace(
            "\"item\":[", "\"item\":[{\"linkId\":\"?\",\"answer\":[{\"valueBoolean\":true}]},");
    JsonNode one = card(bundle(broken, finished));
    assertThat(one.path("summary")).isEqualTo(alone.path("summary"));
    assertThat(one.path("detail").asText()).contains("could not be read and was not assessed");
    String danger =
        finished
            .replace("\"completed\"", "\"in-progress\"")
            .replace("2026-11-21T10", "2026-11-22T10");
    String calm = opened.replace("\"in-progress\"", "\"completed\"");
    assertThat(card(bundle(calm, danger)).path("summary")).isEqualTo(alone.path("summary"));
  }

  private static String bundle(String... responses) {
    List<String> entries = new ArrayList<>();
    for (String response : responses) {
      entries.add("{\"resource\":" + response + "}");
    }
    return "\"questionnaireResponse\":{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":["
        + String.join(",", entries)
        + "]}";
  }

  @Test
  void answersThatCannotBeReadAreAWarningNeverSilence() throws Exception {
    JsonNode card = card(Service.example().replace("\"one-leg\"", "\"one-legg\""));
    assertThat(card.path("indicator").asText()).isEqualTo("warning");
    assertThat(card.path("summary").asText()).contains("nothing was assessed");
    assertThat(card.path("detail").asText()).contains("sign.leg-swelling", "one-legg");
    assertThat(card.has("overrideReasons")).isFalse();
  }

  @Test
  void answersOfAnotherPatientAreRefused() throws Exception {
    String other = Service.example().replace("Patient/example", "Patient/other");
    assertThat(service.hook(other).statusCode()).isEqualTo(400);
    assertThat(
            service
                .hook(
                    Service.example()
                        .replace("Patient/example", "https://s.example/fhir/Patient/example"))
                .statusCode())
        .isEqualTo(200);
    String patient = "\"patient\":{\"resourceType\":\"Patient\",\"id\":\"other\"},";
    assertThat(service.hook(patient + Service.example()).statusCode()).isEqualTo(400);
  }

  @Test
  void aCallThatIsNoneIsRefusedWithEveryReason() throws Exception {
    HttpResponse<String> response =
        service.post(Service.HOOK, "application/json", "{\"hook\":\"order-sign\",\"prefetch\":3}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Service.tree(response).path("problems").findValuesAsText("item"))
        .containsExactlyInAnyOrder("hook", "hookInstance", "context.patientId", "prefetch");
    assertThat(service.post(Service.HOOK, "text/plain", "{}").statusCode()).isEqualTo(415);
    assertThat(service.post("/cds-services/other", "application/json", "{}").statusCode())
        .isEqualTo(404);
    String extra =
        Service.call(Service.example())
            .replaceFirst(
                "\\{",
                "{\"fhirServer\":\"https://s.example\",\"fhirAuthorization\":{\"access_token\":\"x\"},\"extension\":{},\"new\":[1],");
    assertThat(service.post(Service.HOOK, "application/json", extra).statusCode()).isEqualTo(200);
    String twice = Service.call("\"a\":null,\"a\":null," + Service.example());
    assertThat(service.post(Service.HOOK, "application/json", twice).statusCode()).isEqualTo(400);
  }

  @Test
  void theFormIsOfferedOnlyOnWish() throws Exception {
    try (Service offering =
        Service.with(Service.options(java.util.Optional.empty(), true, 4 << 20))) {
      JsonNode tree = Service.tree(offering.hook("\"questionnaireResponse\":null"));
      conforms(tree);
      assertThat(tree.path("cards").get(0).path("indicator").asText()).isEqualTo("info");
      String link = tree.path("cards").get(0).path("links").get(0).path("url").asText();
      String path = link.replaceFirst("http://[^/]*", "");
      assertThat(Service.tree(offering.get(path)).path("resourceType").asText())
          .isEqualTo("Questionnaire");
    }
  }

  @Test
  void whatSomebodyWroteNeverBecomesMarkup() throws Exception {
    String hostile =
        "<img src=x onerror=alert(1)> ![a](http://evil.example/x) [b](javascript:x) `c` www.evil.example **d**";
    FhirSamples form = FhirSamples.plain(SharedTriage.standard().rules());
    String response =
        form.response(
            "r",
            Map.of(
                "medication.names", new RawAnswer.Several(List.of(new RawAnswer.Text(hostile)))));
    String detail = card("\"questionnaireResponse\":" + response).path("detail").asText();
    assertThat(detail)
        .contains("\\<img src=x onerror=alert(1)\\>", "!\\[a\\](http\\://evil.example/x)")
        .contains("\\[b\\](javascript:x)", "\\`c\\`", "www\\.evil.example", "\\*\\*d\\*\\*");
  }
}
