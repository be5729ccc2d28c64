package org.cramptriage.verify.impact;

import org.cramptriage.terms.Urgency;

/**
 * A move of a person from one level to another.
 *
 * @param from the level with the earlier pack
 * @param to the level with the later pack
 */
public record LevelMove(Urgency from, Urgency to) {

  /** Whether it is a fall. */
  public boolean isDown() {
    return to.compareTo(from) < 0;
  }
}
