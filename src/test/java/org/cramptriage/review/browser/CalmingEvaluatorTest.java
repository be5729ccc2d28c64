package org.cramptriage.review.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SmallPack;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The evaluator of the review page on a pack with calming items. */
@Tag("browser")
class CalmingEvaluatorTest {

  private static final CrampTriage TRIAGE = CrampTriage.load(SmallPack.withFollowUps());

  private static final Path FOLDER = Path.of("target/browser");
  private static final int SHEETS = 1_000;

  @Test
  void theBrowserComesToTheProductsOwnAssessment() throws IOException {
    Path page = BrowserPage.write(FOLDER.resolve("calming.html"), model(), "[]");
    Path sheets = FOLDER.resolve("calming.ndjson.gz");
    try (BufferedWriter out = gzipped(sheets)) {
      RandomSheets random = new RandomSheets(TRIAGE.rules(), 31);
      for (int i = 0; i < SHEETS; i++) {
        write(random.next(), out);
      }
    }
    NodeScript.Outcome outcome =
        NodeScript.run(FOLDER.resolve("calming.log"), "evaluator.mjs", page, sheets);
    assertThat(outcome.output()).isEqualTo(SHEETS + " sheets, 0 differ\n");
    assertThat(outcome.code()).isZero();
  }

  private static String model() {
    return new BrowserModel(TRIAGE.rules()).json();
  }

  private static BufferedWriter gzipped(Path file) throws IOException {
    Files.createDirectories(FOLDER);
    return new BufferedWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
  }

  private static void write(Map<String, RawAnswer> sheet, BufferedWriter out) throws IOException {
    String answers =
        sheet.entrySet().stream()
            .map(e -> '"' + e.getKey() + "\":" + RandomSheets.json(e.getValue()))
            .collect(Collectors.joining(","));
    String expected = TRIAGE.assess(RandomSheets.of(sheet)).toJson();
    out.write(
        "{\"questionnaire\":{\"id\":\"r\",\"answers\":{%s}},\"expected\":%s}%n"
            .formatted(answers, expected));
  }
}
