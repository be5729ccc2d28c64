package org.cramptriage.assess.moves;

import org.cramptriage.pack.model.Urgency;

/**
 * The levels of one person with two packs.
 *
 * @param id the id of the questionnaire
 * @param before the level with the earlier pack
 * @param after the level with the later pack
 * @param groups the groups that the person belongs to, as bits of {@link Group}
 */
public record Move(String id, Urgency before, Urgency after, long groups) {

  /** Whether the level falls. */
  public boolean isDown() {
    return after.compareTo(before) < 0;
  }
}
