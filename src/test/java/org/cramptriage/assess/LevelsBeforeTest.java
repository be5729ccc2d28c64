package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.cramptriage.CrampTriage;
import org.cramptriage.SharedTriage;
import org.cramptriage.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;

/**
 * Sheets that were filled in before there were follow-up questions, and the levels that they had
 * then: the recorded sheets, the worked cases and the cases at the edges of rules.
 */
class LevelsBeforeTest {

  private static final Path BEFORE = Path.of("bench/levels-before.csv");
  private static final Path CHANGED = Path.of("bench/levels-changed.csv");
  private static final String RECORDED = "/recorded-sheets.ndjson.gz";
  private static final String CASES = "/cases-before.ndjson.gz";

  /** A change of a level that was made on purpose. */
  private record Change(String from, String to) {}

  @Test
  void aSheetKeepsItsLevelUnlessItsChangeIsListedWithItsReason() throws IOException {
    CrampTriage triage = SharedTriage.standard();
    Map<String, JsonNode> answers = sheets(RECORDED);
    answers.putAll(sheets(CASES));
    Map<String, Change> listed = changes();
    Map<String, Change> moved = new LinkedHashMap<>();
    List<String> rows = lines(BEFORE);
    for (String row : rows) {
      String[] cells = row.split(",");
      String json = "{\"id\":\"%s\",\"answers\":%s}".formatted(cells[1], answers.get(cells[1]));
      String level = triage.assess(Questionnaire.fromJson(json)).urgency().name();
      if (!level.equals(cells[2])) {
        moved.put(cells[0] + "," + cells[1], new Change(cells[2], level));
      }
    }
    assertThat(rows).hasSize(3_904);
    assertThat(moved).isEqualTo(listed);
  }

  @Test
  void noneOfTheseSheetsAnswersAFollowUp() throws IOException {
    List<String> followUps =
        List.of("sign.leg-swelling-since", "episode.worst-when", "medication.stopped");
    for (JsonNode answers : sheets(CASES).values()) {
      assertThat(followUps).noneMatch(answers::has);
    }
  }

  private static Map<String, Change> changes() throws IOException {
    return lines(CHANGED).stream()
        .map(row -> row.split(",", 6))
        .collect(
            Collectors.toMap(
                cells -> cells[0] + "," + cells[1], cells -> new Change(cells[2], cells[3])));
  }

  /** The rows of a table below its heading. */
  private static List<String> lines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  private static Map<String, JsonNode> sheets(String file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, JsonNode> sheets = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(LevelsBeforeTest.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      in.lines().forEach(lines::add);
    }
    for (String line : lines) {
      JsonNode sheet = mapper.readTree(line);
      sheets.put(sheet.get("id").asText(), sheet.get("answers"));
    }
    return sheets;
  }
}
