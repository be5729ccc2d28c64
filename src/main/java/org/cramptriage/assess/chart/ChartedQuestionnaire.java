package org.cramptriage.assess.chart;

import java.util.List;
import org.cramptriage.assess.ChartNotes;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * A questionnaire with what the chart says.
 *
 * @param filled the person's answers, and those of the chart where the person gave none; this is
 *     what is assessed
 * @param otherwise the same with the chart believed where it says otherwise than the person: only
 *     to see which advice that would withhold; empty without a conflict
 * @param notes what was taken, and what says otherwise
 */
public record ChartedQuestionnaire(
    Questionnaire filled, List<Questionnaire> otherwise, ChartNotes notes) {

  /** Defensive copy. */
  public ChartedQuestionnaire {
    otherwise = List.copyOf(otherwise);
  }
}
