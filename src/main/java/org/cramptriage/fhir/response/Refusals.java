package org.cramptriage.fhir.response;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.questionnaire.Problem;

/** The reasons to refuse a response, up to a limit. */
final class Refusals {

  private static final int MOST = 100;

  private final List<Problem> problems = new ArrayList<>();
  private int count;

  /**
   * Adds a reason.
   *
   * @param place the path of the element
   * @param item the item concerned, or empty
   * @param value the value as sent
   * @param expected what was expected, and how to correct it
   */
  void add(ElementPath place, String item, String value, String expected) {
    count++;
    if (count <= MOST) {
      problems.add(new Problem(place.toString(), item, Problem.oneLine(value, 60), expected));
    }
  }

  /** The number of reasons. */
  int count() {
    return count;
  }

  List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    if (count > MOST) {
      all.add(Problem.of("", "", "there are " + (count - MOST) + " more reasons"));
    }
    return all;
  }
}
