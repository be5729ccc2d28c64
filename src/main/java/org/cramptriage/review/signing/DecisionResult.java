package org.cramptriage.review.signing;

import java.util.List;
import org.cramptriage.pack.signoff.Decision;

/** What became of a decision that somebody wanted to make. */
public sealed interface Outcome {

  /** What to tell the person who wanted it. */
  List<String> notes();

  /**
   * It stands in the ledger.
   *
   * @param decision the decision
   * @param notes what the signer must know, such as that it is not enough yet
   */
  record Taken(Decision decision, List<String> notes) implements Outcome {
    /** Defensive copy. */
    public Taken {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The same decision stood there already; nothing was written.
   *
   * @param decision the one that stands
   */
  record Stands(Decision decision) implements Outcome {
    @Override
    public List<String> notes() {
      return List.of("the same decision stands already, of " + decision.date());
    }
  }

  /**
   * It was not taken, and nothing was written.
   *
   * @param why what is wrong and what to do
   */
  record Refused(String why) implements Outcome {
    @Override
    public List<String> notes() {
      return List.of(why);
    }
  }
}
