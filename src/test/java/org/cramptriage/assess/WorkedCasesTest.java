package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cramptriage.CrampTriage;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.lint.Lint;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
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
    assertThat(missing(CASES)).isEmpty();
    WorkedCases none = new WorkedCases(CASES.baseline(), List.of());
    assertThat(missing(none))
        .filteredOn(text -> text.matches(".* case in which it (holds|does not hold); .*"))
        .hasSizeGreaterThan(triage.rules().rules().size());
  }

  @Test
  void everyNumberIsShownFromBothSides() {
    assertThat(missing(CASES)).isEmpty();
    List<WorkedCase> few = CASES.all().subList(0, 1);
    assertThat(missing(new WorkedCases(CASES.baseline(), few)))
        .filteredOn(text -> text.contains("each number is shown from both sides"))
        .isNotEmpty();
  }

  /** What lint says of the cases that are missing. */
  private List<String> missing(WorkedCases cases) {
    RulePack pack = triage.rules();
    Problems problems = new Problems();
    Lint.checkCases(pack.catalogue(), pack.skipLogic(), pack.rules(), cases, problems);
    return problems.notes().stream().map(PackProblem::text).toList();
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
