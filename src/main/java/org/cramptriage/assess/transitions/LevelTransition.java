package org.cramptriage.assess.transitions;

import org.cramptriage.terms.Urgency;

/**
 * The levels of one person with two packs.
 *
 * @param id the id of the questionnaire
 * @param before the level with the earlier pack
 * @param after the level with the later pack
 * @param subgroups the subgroups that the person belongs to, as bits of {@link Subgroup}
 */
public record LevelTransition(String id, Urgency before, Urgency after, long subgroups) {

  /** Whether the level falls. */
  public boolean isDown() {
    return after.compareTo(before) < 0;
  }
}
