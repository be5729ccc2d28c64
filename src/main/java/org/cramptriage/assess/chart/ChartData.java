package org.cramptriage.assess.chart;

import java.util.List;
import org.cramptriage.questionnaire.Warning;

/**
 * What the chart of one person says. What it does not say is open, never "no".
 *
 * @param patient the id of the person's record; empty if it has none
 * @param statements what it says, in the order of the chart
 * @param warnings what could not be used, and why
 */
public record ChartData(String patient, List<ChartStatement> statements, List<Warning> warnings) {

  /** A chart that says nothing. */
  public static final ChartData NONE = new ChartData("", List.of(), List.of());

  /** Defensive copies. */
  public ChartData {
    statements = List.copyOf(statements);
    warnings = List.copyOf(warnings);
  }

  /** Whether there is nothing to use and nothing to tell. */
  public boolean isEmpty() {
    return statements.isEmpty() && warnings.isEmpty();
  }
}
