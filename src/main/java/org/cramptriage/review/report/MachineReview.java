package org.cramptriage.review.report;

import java.util.List;
import java.util.Optional;
import org.cramptriage.verify.Proof;

/**
 * What the machine found out about the rules, as far as it was asked for this report. What is
 * absent was not run, and the page says so.
 *
 * @param proofs what became of every guarantee
 */
public record MachineReview(Optional<List<Proof>> proofs) {

  /** Defensive copy. */
  public MachineReview {
    proofs = proofs.map(List::copyOf);
  }

  /** Nothing was run. */
  public static MachineReview notRun() {
    return new MachineReview(Optional.empty());
  }

  /** The guarantees were proved, or not. */
  public static MachineReview of(List<Proof> proofs) {
    return new MachineReview(Optional.of(proofs));
  }
}
