package org.cramptriage.verify.bounds;

import java.util.List;
import org.cramptriage.verify.guarantees.Counterexample;

/**
 * Whether what may still hold can still come true.
 *
 * @param about a rule, or a level
 * @param name the same in words
 * @param outcome how the search ended
 * @param sheets the smallest sheet on which it may hold by the three-valued reading, though no
 *     complete set of answers makes it hold; empty if it is exact
 */
public record Reachability(
    String about, String name, Outcome outcome, List<Counterexample> sheets) {

  /** Defensive copy. */
  public Reachability {
    sheets = List.copyOf(sheets);
  }

  /** How a search can end. */
  public enum Outcome {
    /** On every sheet on which it may hold, some answers to the open questions make it hold. */
    EXACT,
    /**
     * So it is on every sheet that is answered in order. It may seem possible for longer where a
     * question was answered before the one that leads to it.
     */
    EXACT_IN_ORDER,
    /** It never holds where it may not, but it may seem possible where it no longer is. */
    MERELY_SAFE,
    /** The solver reached its limit. */
    NOT_DECIDED
  }
}
