package org.cramptriage.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cramptriage.SmallPack;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code rules new} writes, and that lint holds it until it is filled in. */
class NewCommandTest {

  @TempDir private Path rules;

  @BeforeEach
  void writePack() {
    SmallPack.copyTo(rules);
  }

  private CommandRun run(String command, String... words) {
    List<Object> all = new java.util.ArrayList<>(List.of("rules", command));
    all.addAll(List.of(words));
    all.addAll(List.of("--rules", rules));
    return CommandRun.of(all.toArray());
  }

  private String read(String file) throws IOException {
    return Files.readString(rules.resolve(file));
  }

  private void edit(String file, String old, String now) throws IOException {
    String text = read(file);
    assertThat(text).contains(old);
    Files.writeString(rules.resolve(file), text.replace(old, now));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "red-flag, red-flags, RF-086",
    "risk-factor, risk-factors, RK-043",
    "medicine, medicines, MD-002",
    "advice, advice, AD-065",
    "contraindication, contraindications, CI-GOUT"
  })
  void templatesOfEveryKindAreRefusedUntilTheyAreFilledIn(String kind, String folder, String id)
      throws IOException {
    CommandRun run =
        kind.equals("contraindication")
            ? run("new", kind, "gout", "--id", "CI-GOUT")
            : run("new", kind, "gout");
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("Next, for ", "rules try ", "rules lint --strict");
    String written = read(folder + "/gout/gout.drl");
    assertThat(written).contains("@id(" + id + ")");
    CommandRun lint = run("lint");
    assertThat(lint.exit()).isEqualTo(Exit.FOUND);
    assertThat(lint.out()).contains(folder + "/gout/gout.drl:", "FillIn");
  }

  @Test
  void nothingThatIsThereIsChanged() throws IOException {
    Map<String, String> before = PackFiles.in(rules).byPath();
    assertThat(run("new", "red-flag", "long-cramps").exit()).isEqualTo(Exit.DONE);
    PackFiles.in(rules)
        .byPath()
        .forEach((file, text) -> assertThat(text).startsWith(before.getOrDefault(file, "")));
    String again = read("red-flags/long-cramps/long-cramps.drl");
    assertThat(run("new", "red-flag", "long-cramps").exit()).isEqualTo(Exit.DONE);
    assertThat(read("red-flags/long-cramps/long-cramps.drl"))
        .startsWith(again)
        .hasSizeGreaterThan(again.length());
  }

  @Test
  void anIdIsNeverUsedAgain() throws IOException {
    edit(PackLayout.PACK, "retired: []", "retired: [RF-200]");
    run("new", "red-flag", "gout");
    assertThat(read("red-flags/gout/gout.drl")).contains("@id(RF-201)");
    CommandRun used = run("new", "red-flag", "gout", "--id", "RF-200");
    assertThat(used.exit()).isEqualTo(Exit.USAGE);
    assertThat(used.err()).contains("ids are never reused");
  }

  @Test
  void aFilledInRuleIsClean() throws IOException {
    run("new", "red-flag", "gout", "--id", "RF-200");
    String folder = "red-flags/gout/";
    edit(
        folder + "gout.drl",
        "FILL IN: when the rule holds",
        "More than 60 alcoholic drinks a week");
    edit(folder + "gout.drl", "FillIn(condition == true)", "Lifestyle(alcoholDrinksPerWeek > 60)");
    edit(folder + "gout.drl", "@sources(FILL-IN) @claims(FILL-IN)", "@sources(S4) @claims(C108)");
    assertThat(run("lint").out()).contains("title is still that of a template");
    edit(folder + "texts.yaml", "title: FILL IN", "title: Very heavy alcohol use");
    edit(folder + "texts.yaml", "reason: FILL IN", "reason: It harms nerves.");
    edit(folder + "texts.yaml", "action: FILL IN", "action: Call your doctor within 3 days.");
    assertThat(run("lint").out())
        .contains("no problems", "number 60", "belongs to no hazard", "there is no worked case")
        .contains("its title is still that of a template");
    edit(
        folder + "cases.yaml",
        "\"FILL IN: a person for whom RF-200 holds\"",
        "very heavy drinking");
    edit(folder + "cases.yaml", "answers: {}", "answers: {lifestyle.alcohol-drinks-per-week: 61}");
    Files.writeString(
        rules.resolve(folder + "numbers.yaml"),
        """
        TH-900:
          name: Very heavy drinking
          of: lifestyle.alcohol-drinks-per-week
          usage: test
          comparison: ">"
          value: "60"
          unit: drinks
          basis: judgement
          claims: [C108]
          note: For a test
        """);
    edit("safety/hazards.yaml", "rules: [", "rules: [RF-200, ");
    assertThat(run("lint", "--strict").out()).contains("no problems.");
    assertThat(run("try", "RF-200", "--healthy", "lifestyle.alcohol-drinks-per-week=61").out())
        .contains("RF-200 holds");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "symptom, gout, red-flag",
    "red-flag, ../gout, lower-case letters",
    "red-flag, Gout, lower-case letters",
    "contraindication, gout, --id CI-GOUT"
  })
  void aSlipIsExplainedAndWritesNothing(String kind, String topic, String advice) {
    Map<String, String> before = PackFiles.in(rules).byPath();
    CommandRun run = run("new", kind, topic);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains(advice);
    assertThat(PackFiles.in(rules).byPath()).isEqualTo(before);
  }

  @Test
  void aFolderThatIsNoPackIsRefused(@TempDir Path empty) {
    CommandRun run = CommandRun.of("rules", "new", "red-flag", "gout", "--rules", empty);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("pack.yaml");
  }
}
