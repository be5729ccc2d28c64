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
public record RuleClause(List<List<String>> findings, Condition answers) {

  /** The ways in which a condition can hold; one without findings has a single one. */
  public static List<RuleClause> of(Condition condition) {
    if (condition.findings().findAny().isEmpty()) {
      return List.of(new RuleClause(List.of(), condition));
    }
    if (condition instanceof Condition.HasFinding has) {
      return List.of(new RuleClause(List.of(has.ids()), new Condition.Always()));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().flatMap(part -> of(part).stream()).toList();
    }
    List<RuleClause> all = List.of(new RuleClause(List.of(), new Condition.Always()));
    for (Condition part : condition.parts()) {
      List<RuleClause> ways = of(part);
      all = all.stream().flatMap(a -> ways.stream().map(a::and)).toList();
    }
    return all;
  }

  private RuleClause and(RuleClause other) {
    List<List<String>> both = new ArrayList<>(findings);
    both.addAll(other.findings);
    return new RuleClause(both, new Condition.All(List.of(answers, other.answers)));
  }
}
