package org.cramptriage.pack.signoff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of all decisions about a rule.
 *
 * @param state how far its review has come
 * @param why the reason in one sentence
 * @param latest the latest decision of every signer who decided, in the order of the ledger
 * @param until the last day on which its signature is good; null without one
 */
public record SignOffStatus(
    State state, String why, List<Decision> latest, @Nullable LocalDate until) {

  /** Defensive copy. */
  public SignOffStatus {
    latest = List.copyOf(latest);
  }

  /** What an assessment reports about it. */
  public Review review() {
    LocalDate day = until;
    return new Review(state, day == null ? "" : day.toString());
  }
}
