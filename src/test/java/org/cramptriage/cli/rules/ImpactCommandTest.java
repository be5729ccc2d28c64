package org.cramptriage.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.review.ReviewTrial;
import org.cramptriage.cli.terminal.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules impact} reads, prints and ends with. */
class ImpactCommandTest {

  @TempDir private Path folder;

  private ReviewTrial rules = new ReviewTrial(Path.of("rules"));

  @BeforeEach
  void copy() {
    rules = ReviewTrial.small(folder);
    ReviewTrial.small(folder.resolve("unedited"));
  }

  private CommandRun impact(Object... words) {
    List<Object> all = new ArrayList<>(List.of("rules", "impact"));
    all.addAll(List.of(words));
    return CommandRun.of(all.toArray());
  }

  private void lowerAlcohol() {
    rules.edit(
        "red-flags/alcohol/alcohol.drl", "alcoholDrinksPerWeek > 21", "alcoholDrinksPerWeek > 28");
  }

  private void git(String... words) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of("-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(words));
    try {
      Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said =
          new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(git.waitFor()).as(said).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void rulesComparedWithThemselvesAreTheSame() {
    CommandRun run = impact(rules.root(), rules.root());
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("Nothing differs.", "0 down, 0 up");
  }

  @Test
  void anEditSinceACommitIsShownWithItsWordsPersonAndCorpus() throws IOException {
    lowerAlcoholSinceACommit();
    Path corpus = folder.resolve("people.ndjson");
    Files.writeString(
        corpus,
        """
        {"id": "p1", "answers": {"lifestyle.alcohol-drinks-per-week": 25, "person.age-years": 70}}
        {"id": "p2", "answers": {"lifestyle.alcohol-drinks-per-week": 35}}
        {"id": "p3", "answers": {"no.such-item": 1}}
        """);
    CommandRun text = impact("v1.0.0", "--rules", rules.root(), "--corpus", corpus);
    assertThat(text.err()).isEmpty();
    assertThat(text.exit()).isEqualTo(Exit.FOUND);
    assertThat(text.out())
        .contains("RF-061 URGENCY DOWN", "than [21] drinks", "than [28] drinks")
        .contains("SOON → SELF_CARE", "It needs one more signer.")
        .contains("2 people:", "Refused and not counted: 1.");
  }

  private void lowerAlcoholSinceACommit() {
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "first");
    git("tag", "v1.0.0");
    lowerAlcohol();
  }

  @Test
  void anEditSinceACommitIsShownAsJsonAndOnTheWayBack() {
    lowerAlcoholSinceACommit();
    CommandRun json = impact("HEAD", rules.root(), "--json", "--rules", rules.root());
    assertThat(json.exit()).isEqualTo(Exit.FOUND);
    assertThat(json.out())
        .contains("\"id\":\"RF-061\",\"edit\":\"changed\",\"class\":\"urgency-down\"")
        .contains("\"source\":\"worked-cases\"", "\"oneMoreSigner\":[\"RF-061\"]")
        .contains("\"downFirst\":[{\"id\":\"TC013\",\"from\":\"SOON\",\"to\":\"SELF_CARE\"}]");
    CommandRun back = impact(rules.root(), "HEAD", "--rules", rules.root());
    assertThat(back.exit()).isEqualTo(Exit.DONE);
    assertThat(back.out()).contains("RF-061 URGENCY UP", "SELF_CARE → SOON");
  }

  @Test
  void aSignatureThatTheEditVoidsIsNamed() {
    rules.approve("RF-061", "j.doe");
    Path old = folder.resolve("old");
    ReviewTrial before = new ReviewTrial(old);
    rules.files().forEach(before::write);
    lowerAlcohol();
    CommandRun run = impact(old, rules.root());
    assertThat(run.out()).contains("SIGNATURES THAT BECOME VOID", "RF-061: Jane Doe, on");
  }

  @Test
  void oldRulesWithoutWhatStandsBesideThemAreReadAndItIsSaid() throws IOException {
    Path old = folder.resolve("old");
    rules.files().forEach(new ReviewTrial(old)::write);
    Files.delete(old.resolve("safety/hazards.yaml"));
    CommandRun run = impact(old, rules.root());
    assertThat(run.exit()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("does not pass today's checks", "safety/hazards.yaml");
  }

  @Test
  void rulesThatCannotBeReadAreRefusedByNameFileAndLine() {
    Path old = folder.resolve("old");
    ReviewTrial before = new ReviewTrial(old);
    rules.files().forEach(before::write);
    before.edit("red-flags/alcohol/alcohol.drl", "alcoholDrinksPerWeek > 21", "alcoholDrinks > 21");
    CommandRun run = impact(old, rules.root());
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains(old + ": red-flags/alcohol/alcohol.drl:");
  }

  @Test
  void whatASearchOverAnswersDoesNotSeeIsNamedAndNeverPassesForHarmless() throws IOException {
    Files.delete(rules.root().resolve("questionnaire/vocabulary/statin.yaml"));
    String floor =
        "kind: floor\n  says: Dark urine is always an emergency.\n  hazard: HZ-004\n  atLeast: ";
    rules.edit("safety/guarantees.yaml", floor + "EMERGENCY", floor + "SOON");
    CommandRun run = impact(folder.resolve("unedited/rules"), rules.root());
    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.out())
        .contains("Not searched: Names of medicines are read differently.")
        .contains("Not searched: A guarantee is stated differently.")
        .contains("except for what was not searched")
        .doesNotContain("nobody is triaged lower");
  }

  @Test
  void laterRulesThatDoNotPassTheChecksAreRefused() throws IOException {
    Files.delete(rules.root().resolve("safety/hazards.yaml"));
    CommandRun run = impact(folder.resolve("unedited/rules"), rules.root());
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("does not pass today's checks", "rules lint");
  }

  @Test
  void badUsageIsOneClearLine() throws IOException {
    refused("no folder with this name, and no revision", "no-such", "--rules", Path.of("rules"));
    refused("is not in a git repository", "HEAD", "--rules", rules.root());
    Path empty = Files.createDirectory(folder.resolve("empty"));
    refused("there is no pack.yaml in this folder", empty, rules.root());
    refused("is a file", rules.root().resolve("pack.yaml"), rules.root());
    refused("--max-conflicts", rules.root(), rules.root(), "--max-conflicts", "0");
    refused("no such file", rules.root(), rules.root(), "--corpus", folder.resolve("none.json"));
    CommandRun option = impact("--upload-pack=x");
    assertThat(option.exit()).isEqualTo(Exit.USAGE);
    CommandRun hidden = impact("--", "-x", rules.root());
    assertThat(hidden.err()).contains("\"-x\" is neither a folder nor a revision");
  }

  private void refused(String why, Object... words) {
    CommandRun run = impact(words);
    assertThat(run.exit()).as(why).isEqualTo(Exit.USAGE);
    assertThat(run.err().lines()).as(why).singleElement().asString().contains(why);
    assertThat(run.out()).isEmpty();
  }
}
