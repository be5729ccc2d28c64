package org.cramptriage.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One record of a file: a questionnaire, or the reasons why it was refused. */
public sealed interface Reading {

  /** The record's place, for example {@code line 3}. */
  String place();

  /** A well-formed questionnaire. */
  record Read(String place, Questionnaire questionnaire) implements Reading {}

  /**
   * A refused record.
   *
   * @param place its place
   * @param problems what is wrong with its form
   * @param givenId its id, if it could be read
   * @param rest the answers that could be read, to be validated as well so that all reasons are
   *     given at once; empty if the text is broken or has no answers
   */
  record Refused(
      String place,
      List<Problem> problems,
      Optional<RecordId> givenId,
      Optional<Questionnaire> rest)
      implements Reading {
    /** Defensive copy. */
    public Refused {
      problems = List.copyOf(problems);
    }

    /** A record that could not be read at all. */
    public Refused(String place, List<Problem> problems) {
      this(place, problems, Optional.empty(), Optional.empty());
    }

    /** The same refusal at another place. */
    Refused with(String where, List<Problem> placed) {
      return new Refused(where, placed, givenId, rest);
    }

    /** Every reason: problems of form, and those of the remaining answers. */
    public List<Problem> allProblems(Catalogue catalogue) {
      List<Problem> all = new ArrayList<>(problems);
      rest.ifPresent(
          questionnaire ->
              AnswerCheck.problems(catalogue, questionnaire).stream()
                  .map(problem -> problem.at(place))
                  .forEach(all::add));
      return all;
    }
  }
}
