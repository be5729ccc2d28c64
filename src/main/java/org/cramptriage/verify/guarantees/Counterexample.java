package org.cramptriage.verify.guarantees;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * A person for whom a guarantee does not hold, as the real engine saw them.
 *
 * @param instance the case of the guarantee
 * @param possible whether such a sheet can arise; otherwise it answers a question that was not due
 * @param empty whether the person is told by what is answered at all, and not by how the answers
 *     differ from those of a healthy person
 * @param answers all answers
 * @param telling the items that tell this person from a healthy one, or all that are answered
 * @param later the same person with other answers; empty if one sheet is enough
 * @param changed the items in which the later sheet differs
 * @param what what went wrong
 */
public record Counterexample(
    String instance,
    boolean possible,
    boolean empty,
    Map<String, RawAnswer> answers,
    List<String> telling,
    Map<String, RawAnswer> later,
    List<String> changed,
    String what) {

  /** Defensive copies. */
  public Counterexample {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    telling = List.copyOf(telling);
    later = Collections.unmodifiableMap(new LinkedHashMap<>(later));
    changed = List.copyOf(changed);
  }
}
