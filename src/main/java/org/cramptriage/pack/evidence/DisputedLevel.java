package org.cramptriage.pack.evidence;

import java.util.List;
import org.cramptriage.terms.Audience;

/**
 * A level that a second reader would move; a clinician decides.
 *
 * @param id for example {@code L01}
 * @param rules the rules whose level it is, at least one
 * @param now the level now
 * @param proposed what is proposed instead
 * @param why the reason
 * @param audience who it may be shown to
 */
public record DisputedLevel(
    String id, List<String> rules, String now, String proposed, String why, Audience audience) {
  /** Defensive copy. */
  public DisputedLevel {
    rules = List.copyOf(rules);
  }
}
