package org.cramptriage.verify.mutants;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * A mutant that no worked case notices, with the person for whom it matters: an open question to a
 * clinician.
 *
 * @param mutant the mutant
 * @param answers all answers of the person, who differs as little as possible from a healthy one
 * @param telling the items in which the person differs from a healthy one
 * @param effect what the slip changes for this person, in words
 */
public record Survivor(
    Mutant mutant, Map<String, RawAnswer> answers, List<String> telling, List<String> effect) {
  /** Defensive copies. */
  public Survivor {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    telling = List.copyOf(telling);
    effect = List.copyOf(effect);
  }
}
