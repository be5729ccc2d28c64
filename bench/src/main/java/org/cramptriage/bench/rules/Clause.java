package org.cramptriage.bench.rules;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.pack.model.Condition;

/**
 * One way in which a rule can hold, for engines that join facts but know no "or" between a fact and
 * a test: each of these findings is there, and the answers meet a condition.
 *
 * @param findings of each list at least one must be there
 * @param answers a condition without findings
 */
public record Clause(List<List<String>> findings, Condition answers) {

  /** The ways in which a condition can hold; one without findings has a single one. */
  public static List<Clause> of(Condition condition) {
    if (condition.findings().findAny().isEmpty()) {
      return List.of(new Clause(List.of(), condition));
    }
    if (condition instanceof Condition.HasFinding has) {
      return List.of(new Clause(List.of(has.ids()), new Condition.Always()));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().flatMap(part -> of(part).stream()).toList();
    }
    List<Clause> all = List.of(new Clause(List.of(), new Condition.Always()));
    for (Condition part : condition.parts()) {
      List<Clause> ways = of(part);
      all = all.stream().flatMap(a -> ways.stream().map(a::and)).toList();
    }
    return all;
  }

  private Clause and(Clause other) {
    List<List<String>> both = new ArrayList<>(findings);
    both.addAll(other.findings);
    return new Clause(both, new Condition.All(List.of(answers, other.answers)));
  }
}
