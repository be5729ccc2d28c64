package org.cramptriage.questionnaire;

import java.util.List;

/** One record of a file: a questionnaire, or the reasons why it is none. */
public sealed interface Reading {

  /** Where the record stands, for example {@code line 3}. */
  String place();

  /** A well-formed questionnaire. */
  record Read(String place, Questionnaire questionnaire) implements Reading {}

  /** A record that cannot be read. */
  record Refused(String place, List<Problem> problems) implements Reading {
    /** Defensive copy. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
