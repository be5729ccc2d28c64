package org.cramptriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review report as a command. */
class ReviewReportCommandTest {

  @TempDir Path folder;
  private ReviewTrial trial;

  @BeforeEach
  void copy() {
    trial = ReviewTrial.in(folder);
  }

  private String report() throws IOException {
    CommandRun run = trial.run("report", "-o", folder.resolve("report"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return Files.readString(folder.resolve("report/index.html"));
  }

  @Test
  void theSameRulesAndDayGiveTheSameBytes() throws IOException {
    assertThat(report()).isEqualTo(report()).contains("2026-11-21");
  }

  @Test
  void aVoidSignatureIsShownWithWhatChangedAndAPerson() throws IOException {
    trial.approve("RF-061", "j.doe");
    assertThat(report()).contains("Jane Doe, general practitioner, on 2026-11-21");
    trial.edit("red-flags/alcohol.drl", "> 21", "> 24");
    assertThat(report())
        .contains("Changed since Jane Doe decided on 2026-11-21")
        .contains("<del>21 </del><ins>24 </ins>")
        .contains("A person for whom it matters: the rule held before and does not now.");
  }

  @Test
  void whatAReviewerWritesStaysText() throws IOException {
    String comment = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    trial.run("sign", "RF-061", "--signer", "j.doe", "--decision", "change", "--comment", comment);
    assertThat(report()).contains("alert(1)").doesNotContain("<script>alert", "<img");
  }

  @Test
  void aFileThatIsNoReportIsLeftAlone() throws IOException {
    Path file = Files.createDirectories(folder.resolve("report")).resolve("index.html");
    Files.writeString(file, "<p>mine</p>");
    CommandRun run = trial.run("report", "-o", file.getParent());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("it is no review report").doesNotContain("Exception");
    assertThat(Files.readString(file)).isEqualTo("<p>mine</p>");
    assertThat(trial.run("report", "-o", file.getParent(), "--force").exit()).isZero();
    assertThat(trial.run("report", "-o", file.getParent()).exit()).isZero();
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneClearLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun run = trial.run("report", "-o", file.resolve("below"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be written").doesNotContain("\tat ");
  }

  @Test
  void machinesAreToldWhereItIs() {
    CommandRun run = trial.run("report", "-o", folder.resolve("r"), "--json");
    assertThat(run.out()).contains("index.html", "\"signed\"");
  }
}
