package org.cramptriage.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.WorkedCasesTest;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.fhir.chart.ChartReader;
import org.cramptriage.fhir.form.FhirCodeSystems;
import org.cramptriage.fhir.form.FhirQuestionnaire;
import org.cramptriage.fhir.response.FhirResponses;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.fhir.result.ResultBundle;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What we read and write is what HAPI, the reference library, reads, and its validator accepts. */
@Tag("fhir")
class AgainstHapiTest {

  private static final CrampTriage TRIAGE = SharedTriage.standard();
  private static final RulePack PACK = TRIAGE.rules();
  private static final FhirResponses RESPONSES = new FhirResponses(PACK);
  private static final Validator VALIDATOR =
      new Validator(FhirQuestionnaire.of(PACK), FhirCodeSystems.of(PACK));

  @Test
  void ourReaderReadsWhatHapiReads() {
    RandomSheets sheets = new RandomSheets(PACK, 11);
    FhirSamples samples = FhirSamples.varied(PACK, 11);
    for (int i = 0; i < 2_000; i++) {
      String json = samples.response("r" + i, sheets.next());
      assertThat(plain(RESPONSES.read(json).answers())).as(json).isEqualTo(plain(HapiReading.of(PACK, json)));
    }
  }

  /** Numbers without their scale. */
  private static Map<String, Object> plain(Map<String, RawAnswer> answers) {
    Map<String, Object> plain = new LinkedHashMap<>();
    answers.forEach(
        (id, answer) ->
            plain.put(
                id,
                answer instanceof RawAnswer.Numeral number
                    ? number.value().stripTrailingZeros()
                    : answer));
    return plain;
  }

  @Test
  void aResponseToOurFormIsValidAndAWrongOneIsNot() {
    FhirSamples samples = FhirSamples.plain(PACK);
    String json = samples.response("r1", WorkedCasesTest.baseline());
    assertThat(VALIDATOR.problems(json)).allMatch(message -> message.getMessage().contains("dom-6"));
    String wrong = json.replace("\"code\":\"calf\"", "\"code\":\"knee\"");
    assertThat(wrong).isNotEqualTo(json);
    assertThat(VALIDATOR.problems(wrong))
        .anyMatch(m -> m.getSeverity() == ca.uhn.fhir.validation.ResultSeverityEnum.ERROR);
  }

  @Test
  void theResultOfEveryWorkedCaseIsValid() {
    ResultBundle bundles = new ResultBundle(PACK);
    List<String> found = new ArrayList<>();
    int[] number = {0};
    WorkedCasesTest.answersById()
        .forEach(
            (id, answers) -> {
              Assessment assessment =
                  TRIAGE.assess(new Questionnaire(new RecordId(id, false), answers, List.of()));
              ResponseHeader header = headers().get(number[0]++ % headers().size());
              VALIDATOR
                  .problems(bundles.of(assessment, header))
                  .forEach(m -> found.add(id + " " + m.getLocationString() + " " + m.getMessage()));
            });
    assertThat(number[0]).isGreaterThan(250);
    assertThat(found).isEmpty();
  }

  @Test
  void aResultWithAChartIsValid() throws IOException {
    String chart = Files.readString(Path.of("examples/charts/furosemide.fhir.json"));
    ChartData read = new ChartReader(PACK).read(chart, Optional.of(LocalDate.of(2026, 11, 21)));
    ResultBundle bundles = new ResultBundle(PACK);
    for (String answers :
        List.of("{}", "{\"medication.list\":[\"none\"],\"history.conditions\":[\"none\"]}")) {
      Questionnaire given = Questionnaire.fromJson("{\"id\":\"a\",\"answers\":" + answers + "}");
      Assessment assessment = TRIAGE.assess(given, read);
      for (ResponseHeader header : headers()) {
        assertThat(VALIDATOR.problems(bundles.of(assessment, header))).isEmpty();
      }
    }
  }

  private static List<ResponseHeader> headers() {
    return List.of(
        ResponseHeader.NONE,
        new ResponseHeader("r1", "Patient/17", "2026-11-21T10:00:00Z"),
        new ResponseHeader("r2", "http://example.org/fhir/Patient/17", "2026-11"));
  }
}
