package org.cramptriage.assess.chart;

import java.util.List;
import org.cramptriage.questionnaire.Warning;

/**
 * The statements in the chart of one person. Anything it does not state is unknown, never "no".
 *
 * @param patient the id of the person's record; empty if it has none
 * @param statements the statements, in the order of the chart
 * @param warnings what could not be used, and why
 */
public record ChartData(String patient, List<ChartStatement> statements, List<Warning> warnings) {

  /** The empty chart. */
  public static final ChartData NONE = new ChartData("", List.of(), List.of());

  /** Defensive copies. */
  public ChartData {
    statements = List.copyOf(statements);
    warnings = List.copyOf(warnings);
  }

  /** Whether there are neither statements nor warnings. */
  public boolean isEmpty() {
    return statements.isEmpty() && warnings.isEmpty();
  }
}
