package org.cramptriage.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.SmallPack;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.terminal.Exit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code rules try} says of one rule. */
class TryCommandTest {

  @TempDir private static Path rules;

  @BeforeAll
  static void writePack() {
    SmallPack.copyTo(rules);
  }

  private static CommandRun run(String... words) {
    List<String> all = new ArrayList<>(List.of("rules", "try", "--rules", rules.toString()));
    all.addAll(List.of(words));
    return CommandRun.of(all.toArray());
  }

  @Test
  void withoutAnswersARuleIsUnknownAndTheOpenItemsAreNamed() {
    CommandRun run = run("RF-061");
    assertThat(run.exit()).isEqualTo(Exit.DONE);
    assertThat(run.out())
        .contains("RF-061 unknown: More than 21 alcoholic drinks a week")
        .contains("  unknown        \"")
        .contains("Open: lifestyle.alcohol-drinks-per-week")
        .contains("It would hold with: lifestyle.alcohol-drinks-per-week=22");
  }

  @Test
  void bothSidesOfANumberAreTold() {
    assertThat(run("rf-061", "lifestyle.alcohol-drinks-per-week=22").out())
        .contains("RF-061 holds: ", "It would not hold with: lifestyle.alcohol-drinks-per-week=21");
    assertThat(run("rf-061", "lifestyle.alcohol-drinks-per-week=21").out())
        .contains(
            "RF-061 does not hold: ", "It would hold with: lifestyle.alcohol-drinks-per-week=22")
        .doesNotContain("Open:");
  }

  @Test
  void everythingElseCanBeThatOfAHealthyPerson() {
    assertThat(run("RF-061", "--healthy").out()).contains("RF-061 does not hold: ");
    assertThat(run("RF-061", "--healthy", "lifestyle.alcohol-drinks-per-week=unknown").out())
        .contains("RF-061 unknown: ");
  }

  @Test
  void eachTestOfALongerRuleIsTold() {
    CommandRun run =
        run("RF-030", "--healthy", "sign.leg-swelling=one-leg", "sign.calf-tender=yes");
    assertThat(run.out()).contains("RF-030 holds: ", "  holds          \"", "  does not hold  \"");
    assertThat(run("RF-001", "--healthy").out()).contains("It would hold with: ");
  }

  @Test
  void theSameIsToldAsJson() {
    assertThat(run("RF-061", "--json", "lifestyle.alcohol-drinks-per-week=22").out().strip())
        .startsWith("{\"rule\":\"RF-061\",\"truth\":\"true\",\"tests\":[{\"test\":\"")
        .endsWith("\"wouldChangeWith\":[\"lifestyle.alcohol-drinks-per-week=21\"]}");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "RF-061|sign.leg-cold|write item=value",
        "RF-061|sign.leg-could=yes|did you mean sign.leg-cold?",
        "RF-061|sign.leg-cold=cold|write yes, no or unknown",
        "RF-061|episode.onset=dayz|days",
        "RF-061|sign.numbness=foot-leg,sadle|saddle",
        "RF-061|episode.pain-severity=much|is not a number",
        "RF-061|medication.names=aspirin|no rule tests written text",
        "RF-661|sign.leg-cold=yes|did you mean RF-061?"
      })
  void aSlipIsExplained(String rule, String answer, String advice) {
    CommandRun run = run(rule, answer);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(advice).hasLineCount(1);
  }

  @Test
  void anItemThatIsAnsweredTwiceIsRefused() {
    assertThat(run("RF-061", "sign.leg-cold=yes", "sign.leg-cold=no").err()).contains("twice");
  }
}
