package org.cramptriage.pack.policy;

import java.util.Set;
import org.cramptriage.terms.Urgency;

/**
 * What an emergency withholds.
 *
 * @param level the level of an emergency
 * @param withheldBy the contraindication that holds while a finding of this level does
 * @param stays the advice that is shown all the same
 */
public record Emergency(Urgency level, String withheldBy, Set<String> stays) {

  /** Defensive copy. */
  public Emergency {
    stays = Set.copyOf(stays);
  }

  /** Whether an advice is withheld in an emergency. */
  public boolean withholds(String advice) {
    return !stays.contains(advice);
  }
}
