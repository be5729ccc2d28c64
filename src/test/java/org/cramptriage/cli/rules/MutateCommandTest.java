package org.cramptriage.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cramptriage.SmallPack;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules mutate} and {@code rules cases} print, and how they end. */
class MutateCommandTest {

  /** The shipped pack without the cases that a solver found. */
  private static Path withoutNear(Path folder) throws IOException {
    for (var file : PackFiles.builtIn().byPath().entrySet()) {
      if (!PackLayout.isEdges(file.getKey())) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
    }
    return folder;
  }

  @Test
  void whatEveryCaseNoticesEndsWellAlsoAsJson() {
    CommandRun text = CommandRun.of("rules", "mutate", "rf-001");
    assertThat(text.exit()).isEqualTo(Exit.DONE);
    assertThat(text.out())
        .contains("RF-001", "stopped by lint", "0 open", "(0 by a case that a clinician judged)");
    assertThat(text.err()).isEmpty();
    CommandRun json = CommandRun.of("rules", "mutate", "--json", "RF-001");
    assertThat(json.exit()).isEqualTo(Exit.DONE);
    assertThat(json.out()).contains("\"rule\":\"RF-001\"", "\"survivors\":[]");
  }

  @Test
  void whatIsOpenIsShownWithAPersonAndCountsAsFound(@TempDir Path folder) throws IOException {
    CommandRun open =
        CommandRun.of("rules", "mutate", "--rules", withoutNear(folder).toString(), "RF-001");
    assertThat(open.exit()).isEqualTo(Exit.FOUND);
    assertThat(open.out())
        .contains("No case notices: no longer folds RF-003")
        .contains("A healthy person, except:", "With the slip: ", "Question to a clinician");
  }

  @Test
  @Tag("exhaustive")
  void aSuggestedCaseClosesWhatIsOpen(@TempDir Path folder) throws IOException {
    String rules = withoutNear(folder).toString();
    CommandRun json = CommandRun.of("rules", "mutate", "--rules", rules, "--json", "RF-001");
    assertThat(json.exit()).isEqualTo(Exit.FOUND);
    assertThat(json.out()).contains("\"operator\":\"supersedes\"", "\"telling\":[");

    CommandRun shown = CommandRun.of("rules", "cases", "suggest", "--rules", rules, "RF-001");
    assertThat(shown.exit()).isEqualTo(Exit.DONE);
    assertThat(shown.out()).contains("\"origin\":\"recorded\"", "at the edge of RF-001");
    String first = shown.out().substring(0, shown.out().indexOf(','));
    assertThat(first).matches("\\{\"id\":\"TC\\d+\"");
    String file = folder.resolve("red-flags/long-cramps/edges.ndjson").toString();
    CommandRun kept =
        CommandRun.of("rules", "cases", "suggest", "--rules", rules, "-o", file, "RF-001");
    assertThat(kept.exit()).isEqualTo(Exit.DONE);
    assertThat(CommandRun.of("rules", "mutate", "--rules", rules, "RF-001").exit())
        .isEqualTo(Exit.DONE);
    CommandRun check = CommandRun.of("rules", "cases", "check", "--rules", rules);
    assertThat(check.exit()).as(check.out()).isEqualTo(Exit.DONE);
    CommandRun next =
        CommandRun.of("rules", "cases", "suggest", "--rules", rules, "--json", "RF-001");
    assertThat(next.out()).doesNotContain(first).contains("\"origin\":\"recorded\"");
  }

  @Test
  void aCaseThatEndsOtherwiseIsShownWithBothSides(@TempDir Path folder) throws IOException {
    SmallPack.copyTo(folder);
    Path file = folder.resolve("safety/cases/other-danger.yaml");
    String text = Files.readString(file);
    String wrong = text.replace("findings: [RF-085, RK-039]", "findings: [RK-039]");
    assertThat(wrong).isNotEqualTo(text);
    Files.writeString(file, wrong);
    CommandRun run = CommandRun.of("rules", "cases", "check", "--rules", folder.toString());
    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.out())
        .contains("TC012 bruises without a knock (recorded)")
        .contains("findings: expected RK-039, got RF-085, RK-039")
        .contains("0 judged by a clinician", "1 with another result than expected");
    CommandRun json =
        CommandRun.of("rules", "cases", "check", "--rules", folder.toString(), "--json");
    assertThat(json.exit()).isEqualTo(Exit.FOUND);
    assertThat(json.out()).contains("\"judged\":0", "\"id\":\"TC012\"", "\"what\":\"findings\"");
  }

  @Test
  void badUsageIsOneClearLine(@TempDir Path folder) {
    SmallPack.copyTo(folder);
    String rules = folder.toString();
    for (CommandRun unknown :
        List.of(
            CommandRun.of("rules", "mutate", "--rules", rules, "RF-999"),
            CommandRun.of("rules", "cases", "suggest", "--rules", rules, "RF-999"))) {
      assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
      assertThat(unknown.err()).contains("There is no rule \"RF-999\"");
    }
    CommandRun never = CommandRun.of("rules", "mutate", "--max-conflicts", "0");
    assertThat(never.exit()).isEqualTo(Exit.USAGE);
    assertThat(never.err()).contains("--max-conflicts: expected 1 or more");
    String nowhere = folder.resolve("no/such/file.yaml").toString();
    CommandRun unwritable =
        CommandRun.of("rules", "cases", "suggest", "--rules", rules, "-o", nowhere, "RF-001");
    assertThat(unwritable.exit()).isEqualTo(Exit.USAGE);
    assertThat(unwritable.err()).contains("cannot be written");
  }
}
