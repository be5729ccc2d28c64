package org.cramptriage.fhir.response;

/**
 * One element of {@code answer}.
 *
 * @param place where the answer stands
 * @param field the name of its value, for example {@code valueCoding}; empty without one
 * @param value the value
 */
record GivenAnswer(ElementPath place, String field, AnswerValue value) {

  /** Whether there is a value, whatever it is. */
  boolean isGiven() {
    return !(value instanceof AnswerValue.Missing);
  }

  /** Where the value stands. */
  ElementPath valuePlace() {
    return field.isEmpty() ? place : place.element(field);
  }
}
