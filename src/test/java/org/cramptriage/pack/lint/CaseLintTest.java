package org.cramptriage.pack.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
import org.junit.jupiter.api.Test;

/** Worked cases show each rule holding and not holding, and each number from both sides. */
class CaseLintTest {

  private static final String ALCOHOL = "red-flags/alcohol/alcohol.drl";

  private static PackFiles edited(PackFiles files, String file, UnaryOperator<String> edit) {
    Map<String, String> all = new TreeMap<>(files.byPath());
    all.computeIfPresent(file, (f, text) -> edit.apply(text));
    return new PackFiles(all);
  }

  private static Problems checked(PackFiles files) {
    Problems problems = new Problems();
    PackLoader.checked(files, problems);
    return problems;
  }

  @Test
  void bothPacksShowEveryRuleAndEveryNumber() {
    assertThat(checked(SmallPack.files()).notes()).isEmpty();
    assertThat(checked(PackFiles.in(Path.of("rules"))).notes()).isEmpty();
  }

  @Test
  void aRuleThatHoldsInNoCaseIsNotedAndItsReleaseRefused() {
    PackFiles files = edited(SmallPack.files(), ALCOHOL, t -> t.replace("> 21", "> 149"));
    assertThat(checked(files).notes())
        .extracting(PackProblem::toString)
        .anyMatch(
            p -> p.startsWith(ALCOHOL + ":5: RF-061: there is no worked case in which it holds"))
        .anyMatch(p -> p.contains("alcohol-drinks-per-week > 149\" holds"))
        .noneMatch(p -> p.contains("in which it does not hold"));
    assertThat(PackLoader.load(files).has("RF-061")).isTrue();
    assertThatThrownBy(() -> PackLoader.loadStrictly(files))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("add one to red-flags/alcohol/cases.yaml");
  }

  @Test
  void aNumberThatIsShownFromOneSideOnlyIsNoted() {
    PackFiles files = edited(SmallPack.files(), ALCOHOL, t -> t.replace("> 21", "> 0"));
    files =
        edited(
            files,
            "questionnaire/baseline.yaml",
            t -> t.replace("drinks-per-week: 0", "drinks-per-week: 1"));
    assertThat(checked(files).notes())
        .extracting(PackProblem::text)
        .anyMatch(p -> p.contains("it does not hold"))
        .anyMatch(p -> p.contains("alcohol-drinks-per-week > 0\" does not hold"));
  }

  @Test
  void aCaseAtTheEdgeOfARuleCounts() {
    PackFiles files = edited(SmallPack.files(), ALCOHOL, t -> t.replace("> 21", "> 149"));
    Map<String, String> all = new TreeMap<>(files.byPath());
    all.put(
        "red-flags/alcohol/edges.ndjson",
        "{\"id\":\"TC900\",\"title\":\"a\",\"origin\":\"recorded\",\"answers\":"
            + "{\"lifestyle.alcohol-drinks-per-week\":150},"
            + "\"expect\":{\"urgency\":\"SOON\",\"findings\":[\"RF-061\"]}}\n");
    assertThat(checked(new PackFiles(all)).notes())
        .noneMatch(p -> p.text().contains("there is no worked case"));
  }
}
