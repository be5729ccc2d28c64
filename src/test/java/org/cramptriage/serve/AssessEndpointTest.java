package org.cramptriage.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.fhir.FhirSamples;
import org.cramptriage.fhir.chart.Charts;
import org.cramptriage.fhir.response.FhirResponses;
import org.cramptriage.questionnaire.Questionnaire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code POST /assess}. */
class AssessEndpointTest {

  private static Service service;

  @BeforeAll
  static void start() throws Exception {
    service = Service.plain();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String example(String name) throws Exception {
    return Files.readString(Path.of("examples/" + name));
  }

  private static String byLibrary(String json) {
    return SharedTriage.standard().assess(Questionnaire.fromJson(json)).toJson();
  }

  @Test
  void oneQuestionnaireGivesTheBytesOfTheLibrary() throws Exception {
    String json = example("possible-clot.json");
    HttpResponse<String> response = service.assess(json);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body()).isEqualTo(byLibrary(json));
  }

  @Test
  void anArrayGivesAnArrayInItsOrder() throws Exception {
    String one = example("possible-clot.json");
    String other = example("runner.json");
    assertThat(service.assess("[" + one + "," + other + "]").body())
        .isEqualTo("[" + byLibrary(one) + "," + byLibrary(other) + "]");
    assertThat(service.assess("[" + one + "," + one + "]").body())
        .contains("stands more than once in this input");
  }

  @Test
  void fhirGivesTheSameAssessmentAndOnWishABundle() throws Exception {
    String fhir = Service.fhirExample();
    Questionnaire read = new FhirResponses(SharedTriage.standard().rules()).read(fhir);
    HttpResponse<String> plain = service.post("/assess", "application/fhir+json", fhir);
    assertThat(plain.body()).isEqualTo(SharedTriage.standard().assess(read).toJson());
    HttpResponse<String> bundle =
        service.send(
            service
                .to("/assess")
                .header("Content-Type", "application/fhir+json; charset=UTF-8")
                .header("Accept", "application/json;q=0.5, application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString(fhir)));
    assertThat(bundle.headers().firstValue("Content-Type")).contains("application/fhir+json");
    assertThat(Service.tree(bundle).path("resourceType").asText()).isEqualTo("Bundle");
  }

  @Test
  void whatComesWithTheResponseInABundleIsItsChart() throws Exception {
    String bundle =
        Charts.bundle(
            FhirSamples.plain(SharedTriage.standard().rules()).response("r", Map.of()),
            Charts.condition("http://hl7.org/fhir/sid/icd-10-cm", "I50.9"));
    HttpResponse<String> response = service.post("/assess", "application/fhir+json", bundle);
    assertThat(
            Service.tree(response).path("chart").path("prefilled").path(0).path("chart").asText())
        .isEqualTo("heart-failure");
  }

  @Test
  void fhirThatIsCalledJsonTextIsToldItsName() throws Exception {
    HttpResponse<String> response = service.assess(Service.fhirExample());
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).contains("Content-Type: application/fhir+json");
  }

  @Test
  void whatDoesNotFitIsRefusedWithEveryReason() throws Exception {
    HttpResponse<String> response =
        service.assess(
            "[{\"answers\":{\"sign.leg-swelling\":\"one-legg\",\"person.age-years\":true}},"
                + "{\"answers\":{\"no.such-item\":1}}]");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(Service.tree(response).path("problems").size()).isEqualTo(3);
    assertThat(response.body()).contains("did you mean one-leg?", "no.such-item", "#2");
  }

  @Test
  void whatIsNoJsonIsABadRequest() throws Exception {
    for (String body :
        List.of("", " ", "{", "{\"answers\":{}} {}", "nonsense", "{\"answers\":{}}x")) {
      assertThat(service.assess(body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(service.assess("[]").statusCode()).isEqualTo(422);
    assertThat(service.assess("3").statusCode()).isEqualTo(422);
  }

  @Test
  void anotherTypeIsRefusedAndSaysWhatIsTaken() throws Exception {
    String json = example("runner.json");
    HttpResponse<String> response = service.post("/assess", "text/plain", json);
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.headers().firstValue("Accept-Post").orElse(""))
        .contains("application/fhir+json");
    assertThat(service.post("/assess", "application/json; charset=iso-8859-1", json).statusCode())
        .isEqualTo(415);
    assertThat(
            service
                .send(
                    service
                        .to("/assess")
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .statusCode())
        .isEqualTo(406);
  }

  @Test
  void moreThanAHundredAtOnceAreForTheBatch() throws Exception {
    String one = "{\"answers\":{}},";
    assertThat(service.assess("[" + one.repeat(100) + "{\"answers\":{}}]").statusCode())
        .isEqualTo(413);
    assertThat(service.assess("[" + one.repeat(99) + "{\"answers\":{}}]").statusCode())
        .isEqualTo(200);
  }

  @Test
  void requestsAtTheSameTimeGetWhatTheLibrarySays() throws Exception {
    RandomSheets sheets = new RandomSheets(SharedTriage.standard().rules(), 6);
    ExecutorService clients = Executors.newFixedThreadPool(8);
    List<String> sent = new ArrayList<>();
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String json = RandomSheets.of(sheets.next()).toJson();
      sent.add(json);
      answers.add(clients.submit(() -> service.assess(json)));
    }
    for (int i = 0; i < sent.size(); i++) {
      assertThat(answers.get(i).get().body()).isEqualTo(byLibrary(sent.get(i)));
    }
    clients.shutdown();
  }
}
