package org.cramptriage.review.report;

import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.Hazard;
import org.cramptriage.review.PersonInWords;
import org.cramptriage.verify.guarantees.Proof;

/**
 * A guarantee with what became of it.
 *
 * @param guarantee the guarantee
 * @param hazard the hazard that it controls; empty if the log does not hold it
 * @param proof what became of it; empty if it was not run for this report
 * @param patients people for whom it does not hold
 * @param rules the rules that it names
 */
public record GuaranteeView(
    Guarantee guarantee,
    Optional<Hazard> hazard,
    Optional<Proof> proof,
    List<Patient> patients,
    List<String> rules) {

  /** Defensive copies. */
  public GuaranteeView {
    patients = List.copyOf(patients);
    rules = List.copyOf(rules);
  }

  /** Its id. */
  public String id() {
    return guarantee.id();
  }

  /** How it ended, in words. */
  public String outcome() {
    return proof.map(p -> p.outcome().name().replace('_', ' ')).orElse("NOT RUN");
  }

  /** How it ended, as a word of the page's styles. */
  public String code() {
    return outcome().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  /** Whether a possible person violates it. */
  public boolean isRefuted() {
    return proof.filter(p -> p.outcome() == Proof.Outcome.REFUTED).isPresent();
  }

  /**
   * A person for whom a guarantee does not hold, as the real engine saw them.
   *
   * @param of the case of the guarantee
   * @param possible whether such a sheet can arise
   * @param empty whether nothing but these answers is given; otherwise they tell the person from a
   *     healthy one
   * @param telling the answers
   * @param then the answers that change after that
   * @param what what went wrong
   */
  public record Patient(
      String of,
      boolean possible,
      boolean empty,
      List<PersonInWords.Answered> telling,
      List<PersonInWords.Answered> then,
      String what) {

    /** Defensive copies. */
    public Patient {
      telling = List.copyOf(telling);
      then = List.copyOf(then);
    }
  }
}
