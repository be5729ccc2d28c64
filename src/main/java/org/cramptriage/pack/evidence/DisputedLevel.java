package org.cramptriage.pack.evidence;

import java.util.List;

/**
 * A level that a second reader would move; a clinician decides.
 *
 * @param id for example {@code L01}
 * @param rules the rules whose level it is, at least one
 * @param now the level now
 * @param proposed what is proposed instead
 * @param why the reason
 */
public record DisputedLevel(
    String id, List<String> rules, String now, String proposed, String why) {
  /** Defensive copy. */
  public DisputedLevel {
    rules = List.copyOf(rules);
  }
}
