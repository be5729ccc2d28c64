package org.cramptriage.pack.policy;

import org.cramptriage.terms.Urgency;

/**
 * The level of a result while something dangerous is open.
 *
 * @param whileOpen the least level that is dangerous enough
 * @param atLeast the least level of the result while that is open
 */
public record OpenDanger(Urgency whileOpen, Urgency atLeast) {

  /**
   * Whether a level must be raised.
   *
   * @param level as it would be
   * @param possible the highest level that is open
   */
  public boolean raises(Urgency level, Urgency possible) {
    return possible.isAtLeast(whileOpen) && !level.isAtLeast(atLeast);
  }
}
