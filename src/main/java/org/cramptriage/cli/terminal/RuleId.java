package org.cramptriage.cli.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Spelling;

/** The id of a rule as somebody wrote it. */
public final class RuleId {

  private RuleId() {}

  /**
   * The id that is meant.
   *
   * @throws UsageException if there is no such rule, with the nearest one
   */
  public static String of(RulePack pack, String written) {
    String wanted = written.strip().toUpperCase(Locale.ROOT);
    if (pack.has(wanted)) {
      return wanted;
    }
    Optional<String> near = Spelling.nearest(wanted, pack.rules().stream().map(Rule::id).toList());
    throw new UsageException(
        "There is no rule \""
            + written
            + "\""
            + near.map(n -> "; did you mean " + n + "?").orElse(".")
            + " \"rules explain\" lists all.");
  }

  /** The rules that are meant, each once, in the order in which they were written. */
  public static List<Rule> all(RulePack pack, List<String> written) {
    return written.stream().map(id -> of(pack, id)).distinct().map(pack::rule).toList();
  }
}
