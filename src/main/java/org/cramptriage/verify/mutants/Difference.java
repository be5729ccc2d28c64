package org.cramptriage.verify.mutants;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.pack.cases.WorkedCase;

/**
 * What a case must state in addition, so that it notices mutants for which the rest is the same.
 */
final class Difference {

  private final CaseOutcome right;
  private final Set<String> shows = new LinkedHashSet<>();
  private final Set<String> hides = new LinkedHashSet<>();
  private final Map<String, String> foldedUnder = new LinkedHashMap<>();
  private boolean atMost;

  /**
   * Nothing in addition so far.
   *
   * @param right the outcome with the rules as they are
   */
  Difference(CaseOutcome right) {
    this.right = right;
  }

  /** Whether level, findings and withheld advice tell two outcomes apart: every case says these. */
  private static boolean isPlain(CaseOutcome one, CaseOutcome other) {
    return one.urgency() != other.urgency()
        || !one.findings().equals(other.findings())
        || !one.withheld().equals(other.withheld());
  }

  /** Adds what tells this outcome of a mutant from the right one. */
  void add(CaseOutcome wrong) {
    if (isPlain(right, wrong)) {
      return;
    }
    String missing = first(right.shown(), wrong.shown());
    String extra = first(wrong.shown(), right.shown());
    if (!missing.isEmpty()) {
      shows.add(missing);
    } else if (!extra.isEmpty()) {
      hides.add(extra);
    } else if (right.atMost() != wrong.atMost()) {
      atMost = true;
    } else {
      Set<String> folded = new TreeSet<>(right.foldedUnder().keySet());
      folded.addAll(wrong.foldedUnder().keySet());
      folded.stream()
          .filter(id -> !under(right, id).equals(under(wrong, id)))
          .findFirst()
          .ifPresent(id -> foldedUnder.put(id, under(right, id)));
    }
  }

  private static String under(CaseOutcome outcome, String finding) {
    return outcome.foldedUnder().getOrDefault(finding, WorkedCase.NONE);
  }

  private static String first(Collection<String> of, Collection<String> without) {
    Set<String> rest = new TreeSet<>(new HashSet<>(of));
    rest.removeAll(without);
    return rest.isEmpty() ? "" : rest.iterator().next();
  }

  /** What the case states. */
  WorkedCase.Expected expected() {
    return new WorkedCase.Expected(
        right.urgency(),
        right.findings().stream().sorted().toList(),
        shows.stream().sorted().toList(),
        hides.stream().sorted().toList(),
        right.withheld().stream().sorted().toList(),
        foldedUnder,
        atMost ? right.atMost() : null);
  }
}
