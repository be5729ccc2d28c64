package org.cramptriage.review.near;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * A person just inside or just outside a rule. It records what the rule does, not what is right.
 *
 * @param inside whether the rule holds for this person
 * @param answers all answers: a complete, harmless sheet with a few changed
 * @param telling the items whose answers decide, in the order of the questionnaire
 */
public record NearCase(boolean inside, Map<String, RawAnswer> answers, List<String> telling) {

  /** Defensive copies. */
  public NearCase {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    telling = List.copyOf(telling);
  }
}
