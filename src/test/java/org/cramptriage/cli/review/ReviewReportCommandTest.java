package org.cramptriage.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.SmallPack;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.pack.load.PackLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review report as a command. */
class ReviewReportCommandTest {

  @TempDir Path folder;
  private ReviewTrial trial;

  @BeforeEach
  void copy() {
    trial = ReviewTrial.small(folder);
  }

  private String report() throws IOException {
    CommandRun run = trial.run("report", "-o", folder.resolve("report"), "--quick");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return Files.readString(folder.resolve("report/index.html"));
  }

  @Test
  @Tag("exhaustive")
  void theShippedRulesGiveTheSameBytesEachTime() throws IOException {
    trial = ReviewTrial.in(folder.resolve("shipped"));
    theSameRulesAndDayGiveTheSameBytes();
  }

  @Test
  void theSameRulesAndDayGiveTheSameBytes() throws IOException {
    assertThat(report()).isEqualTo(report()).contains("2026-11-21");
  }

  @Test
  void aVoidSignatureIsShownWithWhatChangedAndAPerson() throws IOException {
    trial.approve("RF-061", "j.doe");
    assertThat(report()).contains("Jane Doe, general practitioner, on 2026-11-21");
    trial.edit("red-flags/alcohol/alcohol.drl", "> 21", "> 24");
    assertThat(report())
        .contains("Changed since Jane Doe decided on 2026-11-21")
        .contains("<del>21 </del><ins>24 </ins>")
        .contains("A person for whom it matters: the rule held before and does not now.");
  }

  @Test
  void everyGuaranteeIsProvedOrShownWithThePatientAndWhatWasNotRunIsSaid() throws IOException {
    int all = PackLoader.dossier(SmallPack.files()).guarantees().size();
    assertThat(report())
        .contains("Not run for this report. Run <code>cramp-triage rules prove</code>")
        .contains("They were not checked for this report.")
        .doesNotContain(">PROVED<");
    trial.edit(
        "safety/guarantees.yaml",
        "New bruises or bleeding without a knock"
            + " mean a visit within days at least.\n  hazard: HZ-010\n  atLeast: SOON",
        "New bruises or bleeding without a knock mean an ambulance.\n  hazard: HZ-010\n"
            + "  atLeast: EMERGENCY");
    CommandRun run = trial.run("report", "-o", folder.resolve("report"));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(all - 1 + " of " + all + " guarantees are proved");
    String html = Files.readString(folder.resolve("report/index.html"));
    assertThat(html)
        .contains("<span class=\"badge o-refuted\">REFUTED</span>", ">PROVED</span>")
        .contains(all - 1 + " are proved, <span class=\"gap\">1 refuted</span>")
        .contains("A healthy person, except:", "below EMERGENCY", "a guarantee is refuted")
        .contains("For all of its kind: <a href=\"#G-0");
    String refuted = html.substring(html.indexOf("id=\"G-021\""), html.indexOf("id=\"G-022\""));
    assertThat(refuted)
        .contains("mean an ambulance", "href=\"#HZ-010\"", "without a knock? <b>Yes</b>", "1 case");
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
    assertThat(run.err()).contains("is not a review report").doesNotContain("Exception");
    assertThat(Files.readString(file)).isEqualTo("<p>mine</p>");
    assertThat(trial.run("report", "-o", file.getParent(), "--force", "--quick").exit()).isZero();
    assertThat(trial.run("report", "-o", file.getParent(), "--quick").exit()).isZero();
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneClearLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun run = trial.run("report", "-o", file.resolve("below"), "--quick");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be written").doesNotContain("\tat ");
  }

  @Test
  void machinesAreToldWhereItIs() {
    CommandRun run = trial.run("report", "-o", folder.resolve("r"), "--json", "--quick");
    assertThat(run.out()).contains("index.html", "\"signed\"", "\"guarantees\":{\"run\":false");
  }
}
