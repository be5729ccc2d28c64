package org.cramptriage.pack.evidence;

import java.util.Set;

/**
 * A disagreement between founding texts, or with the references, and what the pack does about it.
 *
 * @param id for example {@code D7}
 * @param kind what disagrees with what
 * @param about the claims or finding it is about
 * @param detail the positions, the evidence or the hazard
 * @param decision what the pack does
 */
public record Conflict(String id, String kind, String about, String detail, String decision) {
  /** The rules that it names. */
  public Set<String> rules() {
    return RuleNames.in(about + " " + detail + " " + decision);
  }
}
