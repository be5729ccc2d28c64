package org.cramptriage.fhir.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A disjunction of tests: at least one of them must hold.
 *
 * @param anyOf the tests
 */
record EnableWhenClause(List<Test> anyOf) {

  /**
   * One line of {@code enableWhen}.
   *
   * @param question the link id of the item that is tested
   * @param operator as FHIR writes it
   * @param answer a Boolean, a number, or the code of an answer
   */
  record Test(String question, String operator, Object answer) {}

  /** Removes duplicates; the order is kept. */
  EnableWhenClause {
    anyOf = List.copyOf(new LinkedHashSet<>(anyOf));
  }

  /** The disjunction of both clauses. */
  EnableWhenClause or(EnableWhenClause other) {
    List<Test> tests = new ArrayList<>(anyOf);
    tests.addAll(other.anyOf);
    return new EnableWhenClause(tests);
  }
}
