package org.cramptriage.pack.drl;

import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.problem.Problems;

/**
 * Reads a condition on its own, such as that of a content that was signed. The same strict subset
 * applies as to a rule file, and nothing in it is ever run.
 */
public final class ConditionText {

  private static final String NAME = "condition";
  private static final String RULE =
      """
      package org.cramptriage.rules.redflags
      import org.cramptriage.facts.*
      global org.cramptriage.facts.Conclusions conclusions
      rule "condition" @id(RF-000)
      when
      %s
      then
          conclusions.reached(kcontext);
      end
      """;

  private ConditionText() {}

  /**
   * Reads a condition.
   *
   * @param fields the facts of today
   * @param text the text between {@code when} and {@code then}
   * @return the condition; empty if it cannot be expressed with today's facts
   */
  public static Optional<Condition> parse(FactFields fields, String text) {
    Problems problems = new Problems();
    List<ParsedRule> rules =
        new DrlReader(fields, problems)
            .read(NAME, RULE.formatted(text), "org.cramptriage.rules.redflags");
    return problems.isEmpty() && rules.size() == 1
        ? Optional.of(rules.get(0).condition())
        : Optional.empty();
  }
}
