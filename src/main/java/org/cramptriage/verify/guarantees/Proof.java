package org.cramptriage.verify.guarantees;

import java.util.List;
import org.cramptriage.pack.safety.Guarantee;

/**
 * What became of a guarantee.
 *
 * @param guarantee the guarantee
 * @param instances the cases it consists of, in words
 * @param refuted those that are false, each with the sentence on why
 * @param undecided those that the solver did not decide within its limit
 * @param counterexamples people for whom it does not hold, the possible ones first
 */
public record Proof(
    Guarantee guarantee,
    List<String> instances,
    List<String> refuted,
    List<String> undecided,
    List<Counterexample> counterexamples) {

  /** Defensive copies. */
  public Proof {
    instances = List.copyOf(instances);
    refuted = List.copyOf(refuted);
    undecided = List.copyOf(undecided);
    counterexamples = List.copyOf(counterexamples);
  }

  /** How a proof can end. */
  public enum Outcome {
    /** It holds for every sheet that can arise. */
    PROVED,
    /** There is someone for whom it does not hold. */
    REFUTED,
    /** The solver reached its limit. */
    NOT_DECIDED
  }

  /** How this proof ended. */
  public Outcome outcome() {
    if (!refuted.isEmpty()) {
      return Outcome.REFUTED;
    }
    return undecided.isEmpty() ? Outcome.PROVED : Outcome.NOT_DECIDED;
  }

  /** Whether it holds on every sheet that can arise, but not where a question was not due. */
  public boolean onlyOnImpossibleSheets() {
    return outcome() == Outcome.PROVED && !counterexamples.isEmpty();
  }
}
