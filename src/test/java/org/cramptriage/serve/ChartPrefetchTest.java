package org.cramptriage.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cramptriage.SharedTriage;
import org.cramptriage.fhir.FhirSamples;
import org.cramptriage.fhir.chart.Charts;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The chart that a client sends beside the answers. */
class ChartPrefetchTest {

  private static final String SNOMED = "http://snomed.info/sct";
  private static final String FUROSEMIDE = Charts.named("Furosemide 40 MG Oral Tablet");

  private static Service service;

  @BeforeAll
  static void start() throws Exception {
    service = Service.plain();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** Answers of the patient "example", without a word on medicines and conditions. */
  private static String answers(Map<String, RawAnswer> said) {
    return "\"questionnaireResponse\":"
        + FhirSamples.plain(SharedTriage.standard().rules())
            .response("r", said)
            .replaceFirst("\\{", "{\"subject\":{\"reference\":\"Patient/example\"},");
  }

  private static String search(String... resources) {
    return Charts.bundle(resources).replace("collection", "searchset").replace("Patient/p1", who());
  }

  private static String who() {
    return "https://ehr.example.org/fhir/Patient/example/_history/3";
  }

  private static String patient(String id) {
    return "\"patient\":{\"resourceType\":\"Patient\",\"id\":\"%s\",\"birthDate\":\"1950-01-01\"}"
        .formatted(id);
  }

  private static String detail(String... members) throws Exception {
    HttpResponse<String> response = service.hook(String.join(",", members));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode cards = Service.tree(response).path("cards");
    assertThat(cards.size()).isEqualTo(1);
    return cards.get(0).path("detail").asText();
  }

  private static final String ORDERS = "\"medicationRequests\":";
  private static final String CONDITIONS = "\"conditions\":";

  /** Nothing on medicines, conditions or age. */
  private static String said() {
    return answers(Map.of("sleep.disturbed", new RawAnswer.Text("some-nights")));
  }

  @Test
  void severalSearchesMakeOneChart() throws Exception {
    String detail =
        detail(
            patient("example"),
            said(),
            ORDERS + search(Charts.order(FUROSEMIDE)),
            CONDITIONS + search(Charts.condition(SNOMED, "84114007")));
    assertThat(detail)
        .contains("loop kind", "Heart failure", "(from the chart)")
        .contains("\"76 years\" was taken from the chart");
  }

  @Test
  void aMedicineIsFoundInAnotherAnswerOfTheServer() throws Exception {
    String medication =
        "{\"resourceType\":\"Medication\",\"id\":\"m1\",\"code\":{\"text\":\"Furosemide 40 MG Oral Tablet\"}}";
    String order =
        Charts.order(
            "\"medicationReference\":{\"reference\":\"https://ehr.example.org/fhir/Medication/m1\"}");
    assertThat(detail(said(), ORDERS + search(order), "\"medications\":" + medication))
        .contains("loop kind", "(from the chart)");
  }

  @Test
  void theChartOfAnotherPatientIsRefused() throws Exception {
    String other = search(Charts.order(FUROSEMIDE)).replace("Patient/example", "Patient/other");
    for (String member : List.of(ORDERS + other, patient("other"))) {
      HttpResponse<String> response = service.hook(said() + "," + member);
      assertThat(response.statusCode()).as(member).isEqualTo(400);
      assertThat(response.body()).contains("another patient");
    }
  }

  @Test
  void answersCountWithoutAChartThatCannotBeUsed() throws Exception {
    String mixed = search(Charts.order(FUROSEMIDE)).replace("Patient/example", "Patient/other");
    String own = search(Charts.condition(SNOMED, "84114007"));
    String alone = detail(Service.example());
    assertThat(alone).doesNotContain("chart");
    assertThat(detail(Service.example(), CONDITIONS + own, ORDERS + mixed))
        .startsWith(alone.substring(0, alone.indexOf("###")))
        .contains("the chart was not used", "more than one patient");
    assertThat(detail(said(), CONDITIONS + own.replace("searchset", "history")))
        .contains("the chart was not used", "history");
    assertThat(detail(said(), CONDITIONS + "{\"resourceType\":\"OperationOutcome\"}"))
        .contains("could not be looked up");
    assertThat(detail(said(), CONDITIONS + "null")).doesNotContain("chart");
  }

  @Test
  void whatTheChartSaysOtherwiseIsShown() throws Exception {
    String none =
        answers(
            Map.of(
                "history.conditions", new RawAnswer.Several(List.of(new RawAnswer.Text("none")))));
    assertThat(detail(none, CONDITIONS + search(Charts.condition(SNOMED, "84114007"))))
        .contains("the chart says", "the answer stands");
  }
}
