package org.cramptriage.assess.chart;

import java.util.List;
import org.cramptriage.assess.ChartNotes;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * A questionnaire merged with a chart.
 *
 * @param filled the person's answers, completed with those of the chart; this is assessed
 * @param otherwise the same, with the chart preferred where it conflicts with the person: used only
 *     to find advice to withhold; empty without a conflict
 * @param notes the filled-in answers and the conflicts
 */
public record ChartedQuestionnaire(
    Questionnaire filled, List<Questionnaire> otherwise, ChartNotes notes) {

  /** Defensive copy. */
  public ChartedQuestionnaire {
    otherwise = List.copyOf(otherwise);
  }
}
