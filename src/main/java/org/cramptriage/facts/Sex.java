// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code person.sex-at-birth}, one constant a code. */
public enum Sex {
  FEMALE,
  MALE,
  INTERSEX,
  UNDISCLOSED
}
