package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The worked cases that stand beside the rules. */
public class WorkedCasesTest {

  private static final Path CASES = Path.of("rules/cases");

  private final CrampTriage triage = SharedTriage.standard();
  private final List<Map<String, Object>> cases = cases();

  @TestFactory
  Stream<DynamicTest> everyCaseEndsAsWritten() {
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(c.get("id") + " " + c.get("title"), () -> asWritten(c)));
  }

  private void asWritten(Map<String, Object> c) {
    Assessment a = triage.assess(RandomSheets.of(answers(c)));
    Map<String, Object> expect = map(c.get("expect"));
    assertThat(a.urgency().name()).isEqualTo(expect.get("urgency"));
    assertThat(a.findings().stream().map(Assessment.Finding::id).sorted().toList())
        .isEqualTo(list(expect.get("findings")));
    assertThat(a.withheld().stream().map(Assessment.Withheld::id).toList())
        .isEqualTo(list(expect.get("withheld")));
    assertThat(shown(a)).containsAll(list(expect.get("shows")));
  }

  private static List<String> shown(Assessment a) {
    return Stream.concat(
            a.recommendations().stream().map(Assessment.Recommendation::id),
            a.underReview().stream().map(Assessment.UnderReview::id))
        .toList();
  }

  @Test
  void everyRuleHoldsInOneCaseAndIsSilentInAnother() {
    Set<String> held = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    for (ThreeValued reading : readings()) {
      for (Rule rule : triage.rules().rules()) {
        Truth truth = reading.of(rule.condition());
        (truth == Truth.TRUE ? held : silent).add(rule.id());
      }
    }
    for (Rule rule : triage.rules().rules()) {
      assertThat(held).as("a case in which it holds").contains(rule.id());
      if (!(rule.condition() instanceof Condition.Always)) {
        assertThat(silent).as("a case in which it is silent").contains(rule.id());
      }
    }
  }

  @Test
  void everyNumberIsShownFromBothSides() {
    Map<Condition.Compare, Set<Truth>> sides = new LinkedHashMap<>();
    List<ThreeValued> readings = readings();
    triage.rules().rules().stream()
        .flatMap(rule -> rule.condition().tests())
        .filter(Condition.Compare.class::isInstance)
        .map(Condition.Compare.class::cast)
        .forEach(
            test ->
                readings.forEach(
                    r -> sides.computeIfAbsent(test, t -> new TreeSet<>()).add(r.of(test))));
    assertThat(sides).isNotEmpty();
    sides.forEach((test, s) -> assertThat(s).as("%s", test).contains(Truth.TRUE, Truth.FALSE));
  }

  private List<ThreeValued> readings() {
    RandomSheets sheets = new RandomSheets(triage.rules(), 0);
    return cases.stream().map(c -> triage.rules().reading(sheets.sheet(answers(c)))).toList();
  }

  /** The answers of every case by its id. */
  public static Map<String, Map<String, RawAnswer>> answersById() {
    Map<String, Map<String, RawAnswer>> all = new TreeMap<>();
    cases().forEach(c -> all.put(String.valueOf(c.get("id")), answers(c)));
    return all;
  }

  /** The harmless sheet that every case starts from. */
  public static Map<String, RawAnswer> baseline() {
    return answers(Map.of());
  }

  /** The title of every case by its id. */
  public static Map<String, String> titlesById() {
    Map<String, String> all = new TreeMap<>();
    cases().forEach(c -> all.put(String.valueOf(c.get("id")), String.valueOf(c.get("title"))));
    return all;
  }

  private static Map<String, RawAnswer> answers(Map<String, Object> c) {
    Map<String, Object> plain =
        new TreeMap<>(map(load(CASES.resolve("baseline.yaml")).get("answers")));
    plain.putAll(map(c.getOrDefault("answers", Map.of())));
    list(c.get("without")).forEach(plain::remove);
    Map<String, RawAnswer> answers = new TreeMap<>();
    plain.forEach((item, value) -> answers.put(item, raw(value)));
    return answers;
  }

  private static RawAnswer raw(Object value) {
    if (value instanceof Boolean flag) {
      return new RawAnswer.Flag(flag);
    }
    if (value instanceof List<?> several) {
      return new RawAnswer.Several(several.stream().map(v -> raw(v)).toList());
    }
    return value instanceof Number number
        ? new RawAnswer.Numeral(new java.math.BigDecimal(number.toString()))
        : new RawAnswer.Text(String.valueOf(value));
  }

  private static List<Map<String, Object>> cases() {
    List<Map<String, Object>> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.sorted().toList()) {
        if (!file.endsWith("baseline.yaml")) {
          for (Object c : (List<?>) load(file).get("cases")) {
            all.add(map(c));
          }
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return all;
  }

  private static Map<String, Object> load(Path file) {
    try {
      return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static List<String> list(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? List.of() : ((List<?>) value).stream().map(String::valueOf).toList();
  }
}
