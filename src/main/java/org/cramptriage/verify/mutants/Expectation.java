package org.cramptriage.verify.mutants;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.cases.WorkedCase;

/** What a worked case states, for quick comparison. */
final class Expectation {

  private final WorkedCase.Expected expected;
  private final Set<String> findings;
  private final Set<String> withheld;

  Expectation(WorkedCase.Expected expected) {
    this.expected = expected;
    this.findings = new HashSet<>(expected.findings());
    this.withheld = new HashSet<>(expected.withheld());
  }

  /** Whether an outcome is as stated. */
  boolean isMetBy(CaseOutcome outcome) {
    return outcome.urgency() == expected.urgency()
        && (expected.atMost() == null || outcome.atMost() == expected.atMost())
        && outcome.findings().equals(findings)
        && outcome.withheld().equals(withheld)
        && outcome.shown().containsAll(expected.shows())
        && expected.hides().stream().noneMatch(outcome.shown()::contains)
        && expected.foldedUnder().entrySet().stream().allMatch(entry -> isFolded(entry, outcome));
  }

  private static boolean isFolded(Map.Entry<String, String> stated, CaseOutcome outcome) {
    String under = outcome.foldedUnder().getOrDefault(stated.getKey(), WorkedCase.NONE);
    return outcome.findings().contains(stated.getKey()) && under.equals(stated.getValue());
  }
}
