package org.cramptriage.review;

import java.util.List;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.ConditionShape;

/**
 * How much a reader has to take in.
 *
 * @param tests how many tests the condition has
 * @param depth how many levels of brackets
 * @param words how many words its sentence has
 */
public record ConditionSize(int tests, int depth, int words) {

  /** The size of a condition and its sentence. */
  public static ConditionSize of(Condition condition, List<String> sentence) {
    int words =
        (int)
            sentence.stream()
                .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .count();
    return new ConditionSize(
        ConditionShape.tests(condition), ConditionShape.brackets(condition), words);
  }
}
