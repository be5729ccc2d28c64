package org.cramptriage.pack.signoff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all decisions about a rule come to.
 *
 * @param state how far its review has come
 * @param why the reason in one sentence
 * @param latest the latest decision of everybody who decided, in the order of the ledger
 * @param until the last day on which its signature is good; null without one
 */
public record Standing(State state, String why, List<Decision> latest, @Nullable LocalDate until) {

  /** Defensive copy. */
  public Standing {
    latest = List.copyOf(latest);
  }

  /** What an assessment says of it. */
  public Review review() {
    LocalDate day = until;
    return new Review(state, day == null ? "" : day.toString());
  }
}
