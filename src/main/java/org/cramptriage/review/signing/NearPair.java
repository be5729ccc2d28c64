package org.cramptriage.review.signing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Prediction;
import org.cramptriage.review.near.NearCase;
import org.cramptriage.review.near.NearCases;

/**
 * The two people whom a reviewer predicts before deciding about a rule: one just inside, one just
 * outside. Their order gives nothing away: it depends on the hash of the rule, so every reviewer
 * sees the same order.
 *
 * @param people person A and person B; empty if the rule has no such pair
 */
public record NearPair(List<NearCase> people) {

  private static final int HEX = 16;

  /** Defensive copy. */
  public NearPair {
    people = List.copyOf(people);
  }

  /** The pair of a rule; a rule that holds for everybody has none. */
  public static NearPair of(NearCases near, Rule rule, String hash) {
    if (rule.condition() instanceof Condition.Always) {
      return new NearPair(List.of());
    }
    return of(near.of(rule.condition()), hash);
  }

  /** The pair among the near cases of a rule; empty if all are on the same side. */
  public static NearPair of(List<NearCase> all, String hash) {
    List<NearCase> pair = new ArrayList<>();
    first(all, true).ifPresent(pair::add);
    first(all, false).ifPresent(pair::add);
    if (Character.digit(hash.charAt(hash.length() - 1), HEX) % 2 == 1) {
      Collections.reverse(pair);
    }
    return new NearPair(pair.size() == 2 ? pair : List.of());
  }

  private static Optional<NearCase> first(List<NearCase> all, boolean inside) {
    return all.stream().filter(c -> c.inside() == inside).findFirst();
  }

  /** Person A, person B. */
  public static String name(int index) {
    return "Person " + (char) ('A' + index);
  }

  /**
   * Scores a reviewer's predictions.
   *
   * @param predicted for each person in order: does the rule hold?
   */
  public Prediction judge(List<Boolean> predicted) {
    if (predicted.size() != people.size()) {
      throw new IllegalArgumentException(predicted.size() + " answers for " + people.size());
    }
    int right = 0;
    for (int i = 0; i < people.size(); i++) {
      right += predicted.get(i) == people.get(i).inside() ? 1 : 0;
    }
    return people.isEmpty() ? Prediction.NONE : new Prediction(right, people.size());
  }
}
