package org.cramptriage.fhir.response;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.questionnaire.Problem;

/** Every reason to refuse a response, as far as anybody would read them. */
final class Refusals {

  private static final int MOST = 100;

  private final List<Problem> problems = new ArrayList<>();
  private int count;

  /**
   * Notes a reason.
   *
   * @param place where it stands
   * @param item the item that is meant, or empty
   * @param value what was written
   * @param expected what was expected, and what to do
   */
  void add(ElementPath place, String item, String value, String expected) {
    count++;
    if (count <= MOST) {
      problems.add(new Problem(place.toString(), item, Problem.oneLine(value, 60), expected));
    }
  }

  /** How many there are. */
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
