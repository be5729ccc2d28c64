package org.cramptriage.fhir.response;

/**
 * One element of {@code answer}.
 *
 * @param place the path of the answer
 * @param field the name of its value element, for example {@code valueCoding}; empty if there is
 *     none
 * @param value the value
 */
record GivenAnswer(ElementPath place, String field, AnswerValue value) {

  /** Whether there is a value of any type. */
  boolean isGiven() {
    return !(value instanceof AnswerValue.Missing);
  }

  /** The path of the value. */
  ElementPath valuePlace() {
    return field.isEmpty() ? place : place.element(field);
  }
}
