package org.cramptriage.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cramptriage.CrampTriage;
import org.cramptriage.PackWithParts;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fast evaluators of a batch give what the library gives, for either engine. */
class SessionEvaluatorTest {

  private final CrampTriage triage = SharedTriage.standard();

  /** Keeps what came out. */
  private static final class Kept implements RecordSink {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<String> refused = new ArrayList<>();
    private int agreed;

    @Override
    public void assessed(
        RecordId id, Urgency urgency, List<String> findings, byte[] result, int length) {
      output.write(result, 0, length);
    }

    @Override
    public void agreed() {
      agreed++;
    }

    @Override
    public void refused(List<Problem> problems) {
      refused.add(problems.toString());
    }
  }

  private Kept run(RecordEvaluator evaluator, List<String> records, long first) {
    Kept kept = new Kept();
    for (int i = 0; i < records.size(); i++) {
      byte[] bytes = records.get(i).getBytes(StandardCharsets.UTF_8);
      RecordPlace place = new RecordPlace("x", i + 1, 0, first + i);
      evaluator.evaluate(bytes, 0, bytes.length, place, kept);
    }
    evaluator.finish();
    return kept;
  }

  private List<String> records(int count) {
    RandomSheets sheets = new RandomSheets(triage.rules(), 31);
    List<String> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String answers =
          sheets.next().entrySet().stream()
              .map(e -> '"' + e.getKey() + "\":" + RandomSheets.json(e.getValue()))
              .collect(Collectors.joining(","));
      String odd = i % 17 == 3 ? ",\"no.such-item\":1" : "";
      String medicine = i % 5 == 0 ? ",\"medication.names\":[\"Lipitor 20 mg\"]" : "";
      boolean none = answers.isEmpty();
      records.add(
          "{\"answers\":{"
              + answers
              + (none ? "" : odd + medicine)
              + "}"
              + (i % 3 == 0 ? "" : ",\"id\":\"q" + i + '"')
              + "}");
    }
    return records;
  }

  private static String manyNames(int count) {
    String names = String.join(",", java.util.Collections.nCopies(count, "\"aspirin\""));
    return "{\"answers\":{\"medication.names\":[" + names + "]}}";
  }

  @Test
  void bothEnginesAndBothFormatsGiveWhatTheLibraryGives() {
    giveWhatTheLibraryGives(150, 5, 3_000);
  }

  @Test
  @Tag("exhaustive")
  void bothEnginesAndBothFormatsGiveWhatTheLibraryGivesForManyRecordsAndNames() {
    giveWhatTheLibraryGives(700, 5, 3_000, 25_000);
  }

  private void giveWhatTheLibraryGives(int people, int... names) {
    List<String> records = records(people);
    Arrays.stream(names).mapToObj(SessionEvaluatorTest::manyNames).forEach(records::add);
    for (OutputFormat format : OutputFormat.values()) {
      Kept plain = run(new AssessingEvaluator(triage, format), records, 1);
      for (Engine engine : Engine.values()) {
        Kept fast = run(engine.evaluators(triage, format).get(), records, 1);
        assertThat(fast.output.toString(StandardCharsets.UTF_8))
            .isEqualTo(plain.output.toString(StandardCharsets.UTF_8));
        assertThat(fast.refused).isEqualTo(plain.refused).isNotEmpty();
      }
    }
  }

  @Test
  void everyFormatShowsPartsOfTextsToThoseWhomTheyAreFor() {
    CrampTriage parted = CrampTriage.load(PackWithParts.files());
    List<String> records = records(60);
    for (String weakness : List.of("sudden", "none", "unknown")) {
      records.add(
          "{\"answers\":{\"episode.duration-minutes\":30,\"sign.weakness\":\"%s\"}}"
              .formatted(weakness));
    }
    for (OutputFormat format : OutputFormat.values()) {
      String plain = text(run(new AssessingEvaluator(parted, format), records, 1));
      for (Engine engine : Engine.values()) {
        assertThat(text(run(engine.evaluators(parted, format).get(), records, 1))).isEqualTo(plain);
      }
      assertThat(plain)
          .doesNotContain("{if", "{/if")
          .contains("Cramp that lasted over 10 minutes, with a leg that became weak")
          .containsPattern("Cramp that lasted over 10 minutes[^,]");
    }
  }

  private static String text(Kept kept) {
    return kept.output.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theCompiledRulesAreComparedWithDroolsOnTheFirstThousandAndEveryThousandth() {
    List<String> records = List.of(records(3).get(1), records(3).get(2));
    Map<Long, Integer> agreed =
        Map.of(1L, 2, 1_000L, 1, 1_001L, 0, 1_999L, 1, 123_999L, 1, 123_456L, 0);
    agreed.forEach(
        (first, count) -> {
          RecordEvaluator compiled = Engine.COMPILED.evaluators(triage, OutputFormat.NDJSON).get();
          assertThat(run(compiled, records, first).agreed).as("from " + first).isEqualTo(count);
          RecordEvaluator drools = Engine.DROOLS.evaluators(triage, OutputFormat.NDJSON).get();
          assertThat(run(drools, records, first).agreed).isZero();
        });
  }

  @Test
  void aDifferenceBetweenTheEnginesStopsTheRunAndNamesTheRule() {
    Assessor assessor = new Assessor(triage.rules());
    RecordEvaluator wrong =
        new SessionEvaluator(
            assessor.newSession(false, () -> (sheet, truths) -> Arrays.fill(truths, (byte) 2)),
            triage.rules(),
            OutputFormat.NDJSON,
            SessionEvaluator.CrossCheck.SAMPLE);
    assertThatThrownBy(() -> run(wrong, records(2), 1))
        .isInstanceOf(EnginesDifferException.class)
        .hasMessageContaining("AD-")
        .hasMessageContaining("record 1 ");
  }
}
