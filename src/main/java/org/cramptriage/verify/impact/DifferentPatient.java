package org.cramptriage.verify.impact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * The smallest person who gets another result: no answer that is shown can be dropped or made
 * harmless without losing the difference. The real engine assessed this person with both packs.
 *
 * @param shows what this person shows
 * @param possible whether each questionnaire asks all that is answered here; if only one does, the
 *     other warns of an answer to a question that was not due
 * @param empty whether the person is told by what is answered at all, and not by how the answers
 *     differ from those of a healthy person
 * @param answers all answers
 * @param telling the items that tell this person from a healthy one, or all that are answered
 * @param before what the earlier pack says
 * @param after what the later pack says
 */
public record DifferentPatient(
    ImpactClass shows,
    boolean possible,
    boolean empty,
    Map<String, RawAnswer> answers,
    List<String> telling,
    AssessedOutcome before,
    AssessedOutcome after) {

  /** Defensive copies. */
  public DifferentPatient {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    telling = List.copyOf(telling);
  }
}
