package org.cramptriage.questionnaire;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a questionnaire that cannot be assessed; carries every problem. */
public final class InvalidQuestionnaireException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems every reason, at least one
   */
  public InvalidQuestionnaireException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every reason. */
  public List<Problem> problems() {
    return problems;
  }
}
