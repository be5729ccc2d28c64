package org.cramptriage.verify.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RecordId;

/** Holds worked cases against the real engine. */
public final class CaseCheck {

  private final WorkedCases cases;
  private final Function<Questionnaire, Assessment> engine;

  /** A check of these cases by this engine. */
  public CaseCheck(WorkedCases cases, Function<Questionnaire, Assessment> engine) {
    this.cases = cases;
    this.engine = engine;
  }

  /** In what each of these cases does not end as written; those that do are left out. */
  public Map<WorkedCase, List<CaseDifference>> of(Collection<WorkedCase> checked) {
    Map<WorkedCase, List<CaseDifference>> found = new LinkedHashMap<>();
    for (WorkedCase worked : checked) {
      List<CaseDifference> differences = of(worked);
      if (!differences.isEmpty()) {
        found.put(worked, differences);
      }
    }
    return found;
  }

  /** In what a case does not end as written. */
  public List<CaseDifference> of(WorkedCase worked) {
    RecordId id = new RecordId(worked.id(), false);
    Assessment got = engine.apply(new Questionnaire(id, cases.answers(worked), List.of()));
    WorkedCase.Expected expected = worked.expected();
    List<CaseDifference> found = new ArrayList<>();
    same("urgency", List.of(expected.urgency().name()), List.of(got.urgency().name()), found);
    if (expected.atMost() != null) {
      String atMost = got.range().atMost().name();
      same("atMost", List.of(expected.atMost().name()), List.of(atMost), found);
    }
    same("findings", expected.findings(), ids(got.findings().stream().map(f -> f.id())), found);
    same("withheld", expected.withheld(), ids(got.withheld().stream().map(w -> w.id())), found);
    List<String> shown = shown(got);
    same("shows", expected.shows(), both(expected.shows(), shown), found);
    same("hides", List.of(), both(expected.hides(), shown), found);
    expected.foldedUnder().forEach((id2, top) -> folded(id2, top, got, found));
    return found;
  }

  private static void folded(
      String finding, String top, Assessment got, List<CaseDifference> into) {
    List<String> under =
        got.findings().stream()
            .filter(f -> f.id().equals(finding))
            .map(f -> f.foldedUnder() == null ? WorkedCase.NONE : f.foldedUnder())
            .toList();
    same("foldedUnder of " + finding, List.of(top), under, into);
  }

  private static void same(
      String what, List<String> expected, List<String> got, List<CaseDifference> into) {
    if (!new TreeSet<>(expected).equals(new TreeSet<>(got))) {
      into.add(new CaseDifference(what, expected, got));
    }
  }

  private static List<String> ids(Stream<String> ids) {
    return ids.sorted().toList();
  }

  private static List<String> both(List<String> some, List<String> all) {
    return some.stream().filter(all::contains).toList();
  }

  private static List<String> shown(Assessment a) {
    return Stream.concat(
            a.recommendations().stream().map(Assessment.Recommendation::id),
            a.underReview().stream().map(Assessment.UnderReview::id))
        .toList();
  }
}
