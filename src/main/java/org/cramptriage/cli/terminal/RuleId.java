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

  /** The named rules without duplicates, in the order given. */
  public static List<Rule> all(RulePack pack, List<String> written) {
    return written.stream().map(id -> of(pack, id)).distinct().map(pack::rule).toList();
  }
}
