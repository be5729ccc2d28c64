package org.cramptriage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.batch.reading.InputFormat;
import org.cramptriage.fhir.FhirSamples;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FHIR through the batch: the same results as native records, nothing lost, however it lies there.
 */
class BatchFhirTest {

  private static final CrampTriage TRIAGE = SharedTriage.standard();
  private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p\"}";
  private static final String BROKEN =
      "{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"bad\",\"source\":{\"reference\":\"Patient/1\"},"
          + "\"status\":\"completed\",\"item\":[{\"linkId\":\"person.age\",\"answer\":[{\"valueInteger\":6}]}]}";

  @TempDir Path folder;

  private final List<String> nativeRecords = new ArrayList<>();
  private final List<String> responses = new ArrayList<>();

  private void people(int count) {
    RandomSheets sheets = new RandomSheets(TRIAGE.rules(), 5);
    FhirSamples samples = FhirSamples.varied(TRIAGE.rules(), 5);
    for (int i = 0; i < count; i++) {
      Map<String, RawAnswer> answers = sheets.next();
      String id = "r" + i;
      nativeRecords.add(new Questionnaire(new RecordId(id, false), answers, List.of()).toJson());
      responses.add(samples.response(id, answers));
    }
  }

  private TrialRun run(String name, OutputFormat format) {
    TrialRun run = new TrialRun(folder.resolve(name));
    run.rules = ProgramAndRules.of(TRIAGE.rules());
    run.evaluators = Engine.DROOLS.evaluators(TRIAGE, format);
    return run;
  }

  private TrialRun.Outcome of(String name, String file, String text) {
    TrialRun run = run(name, OutputFormat.NDJSON);
    run.file(file, text);
    return run.go();
  }

  private static String bundle(List<String> resources) {
    List<String> entries = new ArrayList<>();
    resources.forEach(r -> entries.add("{\"fullUrl\":\"urn:uuid:1\",\n\"resource\":" + r + "}"));
    return "{\"resourceType\":\"Bundle\",\"meta\":{\"tag\":[{\"display\":\"entry\"}]},\"type\":\"searchset\",\n\"entry\":[\n"
        + String.join(",\n", entries)
        + "],\"link\":[{\"relation\":\"self\",\"url\":\"urn:x\"}]}";
  }

  private static List<String> and(String first, List<String> others, String last) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    all.add(last);
    return all;
  }

  @Test
  void linesArraysAndBundlesGiveTheResultsOfNativeRecords() {
    people(150);
    List<String> expected = of("native", "a.ndjson", String.join("\n", nativeRecords)).results();
    assertThat(expected).hasSize(150);
    assertThat(of("lines", "a.ndjson", String.join("\n", responses)).results()).isEqualTo(expected);
    assertThat(of("unnamed", "a", String.join("\n\n", responses)).results()).isEqualTo(expected);
    assertThat(of("array", "a.json", "[" + String.join(",", responses) + "]").results())
        .isEqualTo(expected);
    assertThat(of("bundle", "a.json", bundle(and(PATIENT, responses, PATIENT))).results())
        .isEqualTo(expected);
    String twoBundles =
        bundle(responses.subList(0, 70)).replace("\n", "")
            + "\n"
            + bundle(responses.subList(70, 150)).replace("\n", "");
    assertThat(of("bundles", "a.ndjson", twoBundles).results()).isEqualTo(expected);
  }

  @Test
  void aBundleThatDoesNotFitInMemoryIsReadEntryByEntry() {
    people(40);
    List<String> expected = of("native", "a.ndjson", String.join("\n", nativeRecords)).results();
    String big =
        "{\"resourceType\":\"Binary\",\"contentType\":\"x\",\"data\":\""
            + "A".repeat(7 << 20)
            + "\"}";
    TrialRun.Outcome outcome = of("large", "a.json", bundle(and(big, responses, big)));
    assertThat(outcome.results()).isEqualTo(expected);
    assertThat(outcome.rejects()).isEmpty();
    String cut = bundle(and(big, responses, big));
    outcome = of("cut", "a.json", cut.substring(0, cut.length() - 100));
    assertThat(outcome.results()).isEqualTo(expected);
    assertThat(outcome.rejects()).as("half an entry, and the file").hasSize(2);
    assertThat(of("none", "a.json", bundle(List.of(big, big))).rejects())
        .hasSize(1)
        .first()
        .asString()
        .contains("no QuestionnaireResponse");
  }

  @Test
  void aChartThatIsTooLargeToBeReadIsSaid() {
    people(2);
    String big =
        "{\"resourceType\":\"Binary\",\"contentType\":\"x\",\"data\":\"%s\"}"
            .formatted("A".repeat(5 << 20));
    TrialRun.Outcome one = of("one", "a.json", bundle(and(big, responses.subList(0, 1), big)));
    assertThat(one.results()).hasSize(1);
    assertThat(one.rejects()).hasSize(1).first().asString().contains("without the chart");
    TrialRun.Outcome two = of("two", "a.json", bundle(and(big, responses, big)));
    assertThat(two.results()).hasSize(2);
    assertThat(two.rejects()).isEmpty();
  }

  @Test
  void aRefusedResponseCanBeCorrectedInTheRejectsAndFedAgain() throws Exception {
    people(3);
    TrialRun.Outcome outcome =
        of("refused", "a.ndjson", responses.get(0) + "\n" + BROKEN + "\n" + PATIENT + "\n{\n");
    assertThat(outcome.ids()).hasSize(1);
    assertThat(outcome.rejects()).hasSize(3);
    JsonNode reject = new ObjectMapper().readTree(outcome.rejects().get(0));
    assertThat(reject.path("source").asText()).endsWith("a.ndjson");
    assertThat(reject.path("line").asInt()).isEqualTo(2);
    assertThat(reject.path("id").asText()).isEqualTo("bad");
    assertThat(reject.path("reasons").path(0).path("place").asText())
        .isEqualTo("QuestionnaireResponse.item[0].linkId");
    assertThat(reject.path("record").asText()).isEqualTo(BROKEN);
    String corrected = outcome.rejects().get(0).replace("person.age", "person.age-years");
    assertThat(of("again", "r.ndjson", corrected + "\n").results()).hasSize(1);
  }

  @Test
  void entriesOfABundleKnowTheirLineAndByte() throws Exception {
    people(2);
    String text = bundle(List.of(responses.get(0), BROKEN, responses.get(1)));
    JsonNode reject = new ObjectMapper().readTree(of("placed", "a.json", text).rejects().get(0));
    assertThat(text.substring(reject.path("offset").asInt())).startsWith(BROKEN);
    long line = text.substring(0, reject.path("offset").asInt()).lines().count();
    assertThat(reject.path("line").asLong()).isEqualTo(line);
  }

  @Test
  void aBundleWithoutAResponseIsRefusedAndSoIsAnotherResource() {
    for (String text : List.of(PATIENT, bundle(List.of(PATIENT)))) {
      TrialRun.Outcome outcome = of("x" + text.length(), "a.json", text);
      assertThat(outcome.results()).isEmpty();
      assertThat(outcome.rejects()).hasSize(1);
    }
  }

  @Test
  void aFileOfHostileNestingIsOneReject() {
    people(1);
    String deep = "{\"resourceType\":\"QuestionnaireResponse\",\"item\":" + "[".repeat(10_000_000);
    TrialRun.Outcome outcome = of("deep", "a.ndjson", deep + "\n" + responses.get(0));
    assertThat(outcome.results()).hasSize(1);
    assertThat(outcome.rejects()).hasSize(1);
  }

  @Test
  void aStoppedRunOverABundleGoesOnWhereItWas() {
    people(300);
    String big =
        "{\"resourceType\":\"Binary\",\"contentType\":\"x\",\"data\":\""
            + "A".repeat(9 << 20)
            + "\"}";
    for (String text : List.of(bundle(responses), bundle(and(PATIENT, responses, big)))) {
      List<String> expected = of("whole" + text.length(), "a.json", text).results();
      TrialRun first = run("part" + text.length(), OutputFormat.NDJSON);
      first.file("a.json", text);
      first.threads = 1;
      first.checkpointEvery = java.time.Duration.ZERO;
      first.progress =
          (read, total, records, byUrgency) -> {
            if (records > 60) {
              first.stop.request();
            }
          };
      assertThat(first.summary().complete()).isFalse();
      TrialRun second = run("part" + text.length(), OutputFormat.NDJSON);
      second.resume = true;
      assertThat(second.go().results()).isEqualTo(expected);
    }
  }

  @Test
  void resultsAreBundlesWithTheSubjectAndDateOfTheResponse() throws Exception {
    people(2);
    String withSubject =
        responses.get(0).replaceFirst("\\{", "{\"subject\":{\"reference\":\"Patient/17\"},");
    TrialRun run = run("bundles", OutputFormat.FHIR);
    run.file("a.ndjson", withSubject + "\n" + nativeRecords.get(1));
    List<String> results = run.go().results();
    assertThat(results).hasSize(2);
    JsonNode bundle = new ObjectMapper().readTree(results.get(0));
    assertThat(bundle.path("type").asText()).isEqualTo("transaction");
    assertThat(bundle.findValuesAsText("reference"))
        .contains("Patient/17", "QuestionnaireResponse/r0");
    assertThat(bundle.findValuesAsText("recorded")).containsExactly("2026-11-21T10:00:00Z");
    assertThat(new ObjectMapper().readTree(results.get(1)).has("entry")).isTrue();
  }

  @Test
  void whatIsCalledFhirIsNotGuessed() {
    people(1);
    TrialRun run = run("called", OutputFormat.NDJSON);
    run.file("a.txt", responses.get(0) + "\n{broken\n");
    run.from = Optional.of(InputFormat.FHIR);
    TrialRun.Outcome outcome = run.go();
    assertThat(outcome.results()).hasSize(1);
    assertThat(outcome.rejects()).hasSize(1);
  }
}
