package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.pack.cases.WorkedCase;

/** Says in words how two outcomes differ. */
final class Effect {

  private Effect() {}

  /** The differences, as far as a worked case can state them. */
  static List<String> of(CaseOutcome right, CaseOutcome wrong) {
    List<String> lines = new ArrayList<>();
    if (right.urgency() != wrong.urgency()) {
      lines.add("level " + wrong.urgency() + " instead of " + right.urgency());
    }
    more("also holds: ", wrong.findings(), right.findings(), lines);
    more("no longer holds: ", right.findings(), wrong.findings(), lines);
    more("advice also given: ", wrong.shown(), right.shown(), lines);
    more("advice no longer given: ", right.shown(), wrong.shown(), lines);
    more("also withheld: ", wrong.withheld(), either(right), lines);
    more("neither given nor withheld: ", right.withheld(), either(wrong), lines);
    if (lines.isEmpty() && right.atMost() != wrong.atMost()) {
      lines.add("at most " + wrong.atMost() + " instead of " + right.atMost());
    }
    if (lines.isEmpty()) {
      folded(right, wrong, lines);
    }
    return lines;
  }

  private static Set<String> either(CaseOutcome outcome) {
    Set<String> both = new TreeSet<>(outcome.shown());
    both.addAll(outcome.withheld());
    return both;
  }

  private static void more(
      String words, Collection<String> here, Collection<String> there, List<String> into) {
    Set<String> more = new TreeSet<>(here);
    more.removeAll(there);
    if (!more.isEmpty()) {
      into.add(words + String.join(", ", more));
    }
  }

  private static void folded(CaseOutcome right, CaseOutcome wrong, List<String> into) {
    for (String id : new TreeSet<>(right.findings())) {
      String was = right.foldedUnder().getOrDefault(id, WorkedCase.NONE);
      String now = wrong.foldedUnder().getOrDefault(id, WorkedCase.NONE);
      if (!was.equals(now)) {
        into.add(id + " folded under " + now + " instead of " + was);
      }
    }
  }
}
