package org.cramptriage.batch.reading;

import java.io.IOException;
import java.util.List;
import org.cramptriage.questionnaire.Problem;

/** A file whose rest cannot be read as questionnaires, with every reason. */
public final class BrokenInputException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  BrokenInputException(String expected) {
    this(List.of(Problem.of("", "", expected)));
  }

  BrokenInputException(List<Problem> problems) {
    super(problems.get(0).toString());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
