// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sleep.position}, one constant a code. */
public enum Position {
  BACK,
  SIDE,
  CURLED,
  FEET_DOWN,
  HEAVY_BEDDING,
  COLD_ROOM
}
