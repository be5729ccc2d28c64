package org.cramptriage.verify.mutants;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * A mutant that no worked case notices, with the person for whom it matters: an open question to a
 * clinician.
 *
 * @param mutant the mutant
 * @param answers all answers of the person, who differs as little as possible from a healthy one
 */
public record Survivor(Mutant mutant, Map<String, RawAnswer> answers) {
  /** Defensive copy. */
  public Survivor {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }
}
