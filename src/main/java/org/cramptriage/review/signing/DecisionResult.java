package org.cramptriage.review.signing;

import java.util.List;
import org.cramptriage.pack.signoff.Decision;

/** The result of submitting a decision. */
public sealed interface DecisionResult {

  /** Messages for the person who decides. */
  List<String> notes();

  /**
   * The decision was written to the ledger.
   *
   * @param decision the decision
   * @param notes what the signer should know, such as that more signatures are needed
   */
  record Taken(Decision decision, List<String> notes) implements DecisionResult {
    /** Defensive copy. */
    public Taken {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The ledger already holds the same decision; nothing was written.
   *
   * @param decision the decision in the ledger
   */
  record Unchanged(Decision decision) implements DecisionResult {
    @Override
    public List<String> notes() {
      return List.of("already recorded on " + decision.date());
    }
  }

  /**
   * The decision was refused; nothing was written.
   *
   * @param why what is wrong and what to do
   */
  record Refused(String why) implements DecisionResult {
    @Override
    public List<String> notes() {
      return List.of(why);
    }
  }
}
