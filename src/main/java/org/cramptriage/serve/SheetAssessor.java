package org.cramptriage.serve;

import java.util.List;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;

/** Assesses what was read from a request, within its deadline. */
final class SheetAssessor {

  private final CrampTriage triage;

  SheetAssessor(CrampTriage triage) {
    this.triage = triage;
  }

  /**
   * The questionnaire that was read.
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
   * Assesses a questionnaire.
   *
   * @param chart what the person's record says
   * @param place its place in the request, for the reasons
   * @throws InvalidQuestionnaireException with every reason
   * @throws Refusal if the deadline has passed
   */
  Assessment assess(Questionnaire questionnaire, ChartData chart, String place, Deadline deadline) {
    try {
      return chart.isEmpty()
          ? triage.assess(questionnaire, deadline::check)
          : triage.assess(questionnaire, chart, deadline::check);
    } catch (InvalidQuestionnaireException e) {
      List<Problem> placed = e.problems().stream().map(problem -> problem.at(place)).toList();
      throw new InvalidQuestionnaireException(placed);
    }
  }
}
