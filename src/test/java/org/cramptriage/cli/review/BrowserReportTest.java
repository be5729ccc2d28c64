package org.cramptriage.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.review.browser.NodeScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A physician reads, tries and decides in the report; the decisions are brought in. */
@Tag("browser")
class BrowserReportTest {

  private static final Path FOLDER = Path.of("target/browser");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  @TempDir Path folder;

  @Test
  void everyPersonToPredictIsOnScreenInEveryRule() throws IOException {
    Path report = folder.resolve("report");
    assertThat(ReviewTrial.in(folder).run("report", "--quick", "-o", report).exit()).isZero();
    Files.createDirectories(FOLDER);
    Files.createDirectories(SCREENSHOTS);
    NodeScript.Outcome outcome =
        NodeScript.run(
            FOLDER.resolve("people.log"),
            "people.mjs",
            report.resolve("index.html"),
            SCREENSHOTS,
            1366,
            1920,
            390);
    assertThat(outcome.code()).as(outcome.output()).isZero();
  }

  @ParameterizedTest(name = "{0} px wide")
  @CsvSource({"1280, 900", "390, 844"})
  void whatIsDecidedInTheReportArrivesInTheLedger(int width, int height) throws IOException {
    ReviewTrial trial = ReviewTrial.in(folder);
    Path report = folder.resolve("report");
    assertThat(trial.run("report", "-o", report).exit()).isZero();
    Files.createDirectories(FOLDER);
    Files.createDirectories(SCREENSHOTS);
    NodeScript.Outcome outcome =
        NodeScript.run(
            FOLDER.resolve("report-" + width + ".log"),
            "report.mjs",
            report.resolve("index.html"),
            width,
            height,
            SCREENSHOTS,
            ReviewTrial.DAY);
    assertThat(outcome.code()).as(outcome.output()).isZero();
    Path decisions = Files.writeString(folder.resolve("review.json"), outcome.output().strip());
    CommandRun imported = trial.run("import", decisions);
    assertThat(imported.err()).isEmpty();
    assertThat(imported.exit()).isZero();
    assertThat(trial.ledger())
        .hasSize(2)
        .anyMatch(line -> line.contains("| RF-030 |") && line.contains("| approve |"))
        .anyMatch(line -> line.contains("| 0 of 2 |") && line.contains("f\u00fcr sp\u00e4ter"));
  }
}
