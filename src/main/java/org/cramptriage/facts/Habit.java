// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code lifestyle.exercise-habits}, one constant a code. */
public enum Habit {
  NO_EXERCISE,
  WARM_UP,
  COOL_DOWN,
  LATE_VIGOROUS,
  STRETCH_DAILY,
  NONE
}
