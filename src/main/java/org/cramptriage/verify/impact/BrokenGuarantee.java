package org.cramptriage.verify.impact;

import java.util.List;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.verify.guarantees.Counterexample;

/**
 * A guarantee that held with the earlier pack and is not proved with the later one.
 *
 * @param guarantee what it states
 * @param statedBefore whether the earlier pack states it, in these words
 * @param statedAfter whether the later pack states it, in these words
 * @param decided whether it is refuted; otherwise the solver reached its limit, or it speaks of a
 *     rule that is gone
 * @param why what is wrong, a line each
 * @param patients people for whom it does not hold
 */
public record BrokenGuarantee(
    Guarantee guarantee,
    boolean statedBefore,
    boolean statedAfter,
    boolean decided,
    List<String> why,
    List<Counterexample> patients) {

  /** Defensive copies. */
  public BrokenGuarantee {
    why = List.copyOf(why);
    patients = List.copyOf(patients);
  }
}
