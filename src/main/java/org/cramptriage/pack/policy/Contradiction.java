package org.cramptriage.pack.policy;

import java.util.List;
import org.cramptriage.pack.model.Condition;

/**
 * Answers that cannot all be true. They are reported, never corrected.
 *
 * @param item the item at which this is reported
 * @param says the words of the warning
 * @param when the tests that hold together
 * @param inCases the code of the item in cases that are made up and meet all other tests; empty if
 *     they need no care
 */
public record Contradiction(String item, String says, List<Condition.Test> when, String inCases) {

  /** Defensive copy. */
  public Contradiction {
    when = List.copyOf(when);
  }
}
