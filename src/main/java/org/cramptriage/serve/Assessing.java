package org.cramptriage.serve;

import java.util.List;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;

/** From a reading to an assessment, or to every reason why there is none. */
final class Assessing {

  private final CrampTriage triage;

  Assessing(CrampTriage triage) {
    this.triage = triage;
  }

  /**
   * The questionnaire of a reading.
   *
   * @throws InvalidQuestionnaireException with every reason
   */
  Questionnaire questionnaire(Reading reading) {
    if (reading instanceof Reading.Read read) {
      return read.questionnaire();
    }
    Reading.Refused refused = (Reading.Refused) reading;
    throw new InvalidQuestionnaireException(refused.allProblems(triage.rules().catalogue()));
  }

  /**
   * Assesses it.
   *
   * @param chart what the person's record says
   * @param place where it stands in the request, for the reasons
   * @throws InvalidQuestionnaireException with every reason
   */
  Assessment of(Questionnaire questionnaire, ChartData chart, String place) {
    try {
      return chart.isEmpty() ? triage.assess(questionnaire) : triage.assess(questionnaire, chart);
    } catch (InvalidQuestionnaireException e) {
      List<Problem> placed = e.problems().stream().map(problem -> problem.at(place)).toList();
      throw new InvalidQuestionnaireException(placed);
    }
  }
}
