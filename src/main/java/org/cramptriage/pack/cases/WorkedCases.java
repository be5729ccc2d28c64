package org.cramptriage.pack.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * The worked cases of a pack.
 *
 * @param baseline a complete, harmless sheet, from which every case states only its differences
 * @param all the cases in the order of their ids
 */
public record WorkedCases(Map<String, RawAnswer> baseline, List<WorkedCase> all) {

  /** Defensive copies. */
  public WorkedCases {
    baseline = Collections.unmodifiableMap(new LinkedHashMap<>(baseline));
    all = List.copyOf(all);
  }

  /** All answers of a case. */
  public Map<String, RawAnswer> answers(WorkedCase of) {
    Map<String, RawAnswer> answers = new LinkedHashMap<>(baseline);
    answers.putAll(of.differences());
    answers.keySet().removeAll(of.without());
    return answers;
  }

  /** The cases that people wrote down, without those that a solver found at the edges of rules. */
  public List<WorkedCase> written() {
    return all.stream().filter(c -> !c.isNear()).toList();
  }

  /** The case with this id. */
  public Optional<WorkedCase> find(String id) {
    return all.stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
