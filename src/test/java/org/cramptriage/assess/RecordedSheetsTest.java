package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cramptriage.CrampTriage;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;

/**
 * 2,000 seeded random sheets (complete, half answered, with unknowns), each with what came out when
 * they were recorded. A change of the rules changes some of them on purpose: record them anew with
 * {@code -Drefresh} and look at the levels that moved ({@link LevelsBeforeTest}).
 */
class RecordedSheetsTest {

  private static final String FILE = "/recorded-sheets.ndjson.gz";

  private final CrampTriage triage = SharedTriage.standard();

  @Test
  void everyRecordedSheetGivesWhatWasRecorded() throws IOException {
    List<JsonNode> recorded = recorded();
    assertThat(recorded).hasSize(2000);
    if (System.getProperty("refresh") != null) {
      record(recorded);
      return;
    }
    List<String> differences = new ArrayList<>();
    for (JsonNode sheet : recorded) {
      got(sheet)
          .forEach(
              (what, got) -> {
                String wanted = sheet.get("result").path(what).asText();
                if (!got.equals(wanted)) {
                  differences.add(sheet.get("id") + " " + what + ": " + wanted + " / " + got);
                }
              });
    }
    assertThat(differences).isEmpty();
  }

  /** Writes the file anew: the same sheets, with what comes out of them now. */
  private void record(List<JsonNode> sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (JsonNode sheet : sheets) {
        ((ObjectNode) sheet).retain("id", "answers");
        ObjectNode result = ((ObjectNode) sheet).putObject("result");
        got(sheet).forEach(result::put);
        out.write((sheet + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(Path.of("src/test/resources" + FILE), bytes.toByteArray());
  }

  private static List<JsonNode> recorded() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> all = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(RecordedSheetsTest.class.getResourceAsStream(FILE))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        all.add(mapper.readTree(line));
      }
    }
    return all;
  }

  private Map<String, String> got(JsonNode sheet) {
    Questionnaire questionnaire =
        Questionnaire.fromJson("{\"answers\":" + sheet.get("answers") + "}");
    Assessment a = triage.assess(questionnaire);
    Map<String, String> folded = new TreeMap<>();
    a.findings().stream()
        .filter(f -> f.foldedUnder() != null)
        .forEach(f -> folded.put(f.id(), String.valueOf(f.foldedUnder())));
    Map<String, String> got = new TreeMap<>();
    got.put("urgency", a.urgency().name());
    got.put("atLeast", a.range().atLeast().name());
    got.put("atMost", a.range().atMost().name());
    got.put("policy", a.policy().toString());
    got.put("findings", a.findings().stream().map(Assessment.Finding::id).sorted().toList() + "");
    got.put("folded", folded.toString());
    got.put("advice", shown(a).toString());
    got.put("weak", a.underReview().stream().map(Assessment.UnderReview::id).toList() + "");
    got.put("withheld", withheld(a));
    got.put("open", open(a, questionnaire, sheet.get("answers")).toString());
    return got;
  }

  private static List<String> shown(Assessment a) {
    return a.recommendations().stream()
        .filter(r -> r.kind() != Assessment.Kind.SEE_A_DOCTOR)
        .map(r -> r.id() + r.askFirst().stream().map(Assessment.Reason::id).toList())
        .toList();
  }

  private static String withheld(Assessment a) {
    return a.withheld().stream()
        .map(
            w ->
                "["
                    + w.id()
                    + ","
                    + w.state()
                    + ",["
                    + String.join(",", w.by().stream().map(Assessment.Reason::id).toList())
                    + "]]")
        .toList()
        .toString();
  }

  /**
   * The required open questions: those of the result that are due, required and not fully answered.
   */
  private List<String> open(Assessment a, Questionnaire questionnaire, JsonNode answers) {
    var sheet = AnswerCheck.check(triage.rules().catalogue(), questionnaire).sheet();
    var reading = triage.rules().reading(sheet);
    return a.unanswered().stream()
        .map(Assessment.Unanswered::item)
        .filter(item -> triage.rules().catalogue().item(item).required())
        .filter(item -> reading.asked(item) != Truth.FALSE)
        .filter(item -> withoutFullAnswer(answers.get(item), item))
        .sorted()
        .toList();
  }

  private boolean withoutFullAnswer(
      @org.jspecify.annotations.Nullable JsonNode answer, String item) {
    if (answer == null || answer.toString().contains("\"unknown\"")) {
      return true;
    }
    var range = triage.rules().catalogue().item(item).range();
    return range != null && !range.holds(answer.decimalValue());
  }
}
