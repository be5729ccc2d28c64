package org.cramptriage.pack.evidence;

import java.util.Set;

/**
 * A question that clinicians still have to settle.
 *
 * @param id for example {@code Q04}
 * @param question the question, or what is known to be wanting
 */
public record OpenQuestion(String id, String question) {
  /** The rules that it names. */
  public Set<String> rules() {
    return RuleNames.in(question);
  }
}
