package org.cramptriage.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules scorecard} reads, counts and ends with. */
class ScorecardCommandTest {

  private static final String PEOPLE =
      """
      {"id": "jaw", "answers": {"sign.jaw-stiffness": true}}
      {"id": "chest", "answers": {"sign.chest-pain-or-breathless": true}}
      {"id": "bruise", "answers": {"sign.bruising-bleeding": true}}
      """;

  @TempDir private Path folder;

  private CommandRun run(String expected, Object... options) throws IOException {
    Files.writeString(folder.resolve("cases.ndjson"), PEOPLE);
    Files.writeString(folder.resolve("expected.csv"), expected);
    Object[] words = new Object[options.length + 3];
    words[0] = "rules";
    words[1] = "scorecard";
    words[2] = folder;
    System.arraycopy(options, 0, words, 3, options.length);
    return CommandRun.of(words);
  }

  @Test
  void rightLevelsEndWellWithTheirTableAndIntervals() throws IOException {
    CommandRun run =
        run(
            """
            id,accept_min,accept_max,tag
            jaw,EMERGENCY,EMERGENCY,S
            chest,URGENT,EMERGENCY,I
            bruise,SELF_CARE,SELF_CARE,X
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(Exit.DONE);
    assertThat(run.out())
        .contains("2 people")
        .containsPattern("Under-triage +0 of +2 +0.0 % \\(95 %: 0.0 to 65.8 %\\)")
        .containsPattern("Emergencies recognised +1 of +1 +100.0 %")
        .contains("Not counted:\n    bruise");
  }

  @Test
  void somebodyBelowTheRightLevelIsExplainedAndFound() throws IOException {
    CommandRun run =
        run(
            """
            id,title,accept_min,accept_max
            bruise,bruises without a knock,EMERGENCY,EMERGENCY
            jaw,a stiff jaw,SELF_CARE,URGENT
            chest,pain in the chest,URGENT,EMERGENCY
            """);
    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.out())
        .containsPattern(
            "Below every right level:\n +bruise bruises without a knock\n +SOON, right is EMERGENCY")
        .containsPattern(
            "Above every right level:\n +jaw a stiff jaw\n +EMERGENCY, right is SELF_CARE to URGENT\n +RF-006 ");
  }

  @Test
  void unsafeAndMissingAdviceAreCounted() throws IOException {
    CommandRun run =
        run(
            """
            id,accept_min,accept_max,must_not_advise,should_advise
            bruise,SELF_CARE,EMERGENCY,AD-064;AD-020,AD-064;AD-017
            jaw,EMERGENCY,EMERGENCY,,
            chest,EMERGENCY,EMERGENCY,,
            """,
            "--json");
    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.out())
        .contains("\"unsafe\":[\"AD-064\"]", "\"missing\":[\"AD-017\"]")
        .contains(
            "\"unsafeAdvice\":{\"count\":1,\"of\":1", "\"missingAdvice\":{\"count\":1,\"of\":2");
  }

  @Test
  void whatCannotBeReadIsOneClearLine() throws IOException {
    refused("id,accept_min,accept_max\nnobody,SOON,SOON\n", "expected.csv:2: cases.ndjson has no");
    refused("id,accept_min,accept_max\njaw,SOON,HIGH\n", "accept_max: \"HIGH\" is not a level");
    refused("id,accept_min,accept_max\njaw,URGENT,SOON\n", "the first not above the second");
    refused("id,accept_min\njaw,URGENT\n", "must be levels");
    refused("id,accept_min,accept_max\n", "names nobody");
    refused("id,accept_min,accept_max\njaw,SOON,SOON\n", "has no line for bruise");
    refused("id,accept_min,accept_max\njaw,SOON,SOON\njaw,SOON,SOON\n", "jaw occurs twice");
    refused(
        "id,accept_min,accept_max,should_advise\njaw,SOON,SOON,AD-999\n",
        "should_advise: there is no advice AD-999");
    CommandRun none = CommandRun.of("rules", "scorecard", folder.resolve("nowhere"));
    assertThat(none.exit()).isEqualTo(Exit.USAGE);
    assertThat(none.err()).contains("no such folder");
  }

  private void refused(String expected, String message) throws IOException {
    CommandRun run = run(expected);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains(message).doesNotContain("Exception");
  }

  @Test
  void nobodyOfThePublicScorecardWhoseSourceIsCompleteIsBelowTheRightLevel() {
    for (String set : new String[] {"published", "written"}) {
      CommandRun run = CommandRun.of("rules", "scorecard", Path.of("bench/scorecard", set));
      assertThat(run.out()).containsPattern("Under-triage +0 of ");
    }
  }
}
