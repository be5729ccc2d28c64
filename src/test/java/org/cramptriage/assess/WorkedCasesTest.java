package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.cases.CaseCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases that stand beside the rules. */
public class WorkedCasesTest {

  private static final WorkedCases CASES = SharedTriage.dossier().cases();

  private final CrampTriage triage = SharedTriage.standard();

  @TestFactory
  Stream<DynamicTest> everyCaseEndsAsWritten() {
    return CASES.all().stream()
        .map(c -> DynamicTest.dynamicTest(c.id() + " " + c.title(), () -> asWritten(c)));
  }

  private void asWritten(WorkedCase c) {
    assertThat(new CaseCheck(CASES, triage::assess).of(c)).isEmpty();
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
    return CASES.all().stream()
        .map(c -> triage.rules().reading(sheets.sheet(CASES.answers(c))))
        .toList();
  }

  /** The answers of every case by its id. */
  public static Map<String, Map<String, RawAnswer>> answersById() {
    Map<String, Map<String, RawAnswer>> all = new TreeMap<>();
    CASES.all().forEach(c -> all.put(c.id(), CASES.answers(c)));
    return all;
  }

  /** The harmless sheet that every case starts from. */
  public static Map<String, RawAnswer> baseline() {
    return CASES.baseline();
  }

  /** The title of every case by its id. */
  public static Map<String, String> titlesById() {
    Map<String, String> all = new TreeMap<>();
    CASES.all().forEach(c -> all.put(c.id(), c.title()));
    return all;
  }
}
