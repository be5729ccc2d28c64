package org.cramptriage.fhir.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Tests of answers of which one must hold.
 *
 * @param anyOf the tests
 */
record EnableWhenClause(List<Test> anyOf) {

  /**
   * One line of {@code enableWhen}.
   *
   * @param question the link id of the item it asks about
   * @param operator as FHIR writes it
   * @param answer a Boolean, a number, or the code of an answer
   */
  record Test(String question, String operator, Object answer) {}

  /** Each once, in their order. */
  EnableWhenClause {
    anyOf = List.copyOf(new LinkedHashSet<>(anyOf));
  }

  /** One of these tests or of the other's. */
  EnableWhenClause or(EnableWhenClause other) {
    List<Test> tests = new ArrayList<>(anyOf);
    tests.addAll(other.anyOf);
    return new EnableWhenClause(tests);
  }
}
