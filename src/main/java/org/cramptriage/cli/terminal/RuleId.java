package org.cramptriage.cli.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Spelling;

/** Looks up rule ids given on the command line. */
public final class RuleId {

  private RuleId() {}

  /**
   * The id of the rule.
   *
   * @throws UsageException if there is no rule with this id; suggests the nearest one
   */
  public static String of(RulePack pack, String written) {
    String wanted = written.strip().toUpperCase(Locale.ROOT);
    if (pack.has(wanted)) {
      return wanted;
    }
    Optional<String> near =
        Spelling.nearest(wanted, pack.reviewed().stream().map(Rule::id).toList());
    throw new UsageException(
        "There is no rule \""
            + written
            + "\""
            + near.map(n -> "; did you mean " + n + "?").orElse(".")
            + " \"rules explain\" lists all rules.");
  }

  /**
   * The rule, which must have a condition.
   *
   * @throws UsageException if there is no rule with this id, or it is a policy
   */
  public static Rule withCondition(RulePack pack, String written) {
    Rule rule = pack.rule(of(pack, written));
    if (rule instanceof Rule.Policy) {
      throw new UsageException(
          rule.id() + " is a policy and has no condition; \"rules explain\" shows what it says");
    }
    return rule;
  }

  /** The named rules without duplicates, in the order given. */
  public static List<Rule> all(RulePack pack, List<String> written) {
    return written.stream().map(id -> of(pack, id)).distinct().map(pack::rule).toList();
  }

  /**
   * The named rules, or all without any; policies, which have no condition, are refused.
   *
   * @throws UsageException if an id is not that of a rule with a condition
   */
  public static List<Rule> allWithCondition(RulePack pack, List<String> written) {
    return written.isEmpty()
        ? List.copyOf(pack.rules())
        : written.stream().map(id -> withCondition(pack, id)).distinct().toList();
  }
}
