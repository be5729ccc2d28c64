package org.cramptriage.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One record of a file: a questionnaire, or the reasons why it is none. */
public sealed interface Reading {

  /** Where the record stands, for example {@code line 3}. */
  String place();

  /** A well-formed questionnaire. */
  record Read(String place, Questionnaire questionnaire) implements Reading {}

  /**
   * A record that cannot be taken.
   *
   * @param place where it stands
   * @param problems what is wrong with its form
   * @param givenId the id that it brings, if it could be read
   * @param rest the answers that could be read all the same, to be held against the catalogue so
   *     that all reasons are said at once; empty if the text is broken or holds no answers
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

    /** A record of which nothing could be read. */
    public Refused(String place, List<Problem> problems) {
      this(place, problems, Optional.empty(), Optional.empty());
    }

    /** The same record elsewhere. */
    Refused with(String where, List<Problem> placed) {
      return new Refused(where, placed, givenId, rest);
    }

    /** Every reason: those of the form, and what the catalogue says of the rest. */
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
