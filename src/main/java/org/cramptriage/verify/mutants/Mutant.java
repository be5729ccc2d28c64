package org.cramptriage.verify.mutants;

import org.cramptriage.pack.model.Rule;

/**
 * A rule with one slip of the pen.
 *
 * @param before the rule
 * @param after the rule with the slip; the same rule if the rule language cannot say it
 * @param operator what kind of slip it is
 * @param change the slip in words
 * @param stopped why lint refuses it; empty if it does not
 */
public record Mutant(Rule before, Rule after, Operator operator, String change, String stopped) {

  /** Whether lint refuses it, so that it never reaches a patient. */
  public boolean isStopped() {
    return !stopped.isEmpty();
  }

  /** Whether the condition is another one. */
  boolean changesCondition() {
    return !before.condition().equals(after.condition());
  }

  @Override
  public String toString() {
    return before.id() + ": " + change;
  }
}
