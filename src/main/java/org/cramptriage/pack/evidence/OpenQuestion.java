package org.cramptriage.pack.evidence;

import java.util.Set;
import org.cramptriage.terms.Audience;

/**
 * A question that clinicians still have to settle.
 *
 * @param id for example {@code Q04}
 * @param question the question, or what is known to be wanting
 * @param audience who it may be shown to
 */
public record OpenQuestion(String id, String question, Audience audience) {
  /** The rules that it names. */
  public Set<String> rules() {
    return RuleNames.in(question);
  }
}
