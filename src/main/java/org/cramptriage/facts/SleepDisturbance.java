// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sleep.disturbed}, one constant a code. */
public enum SleepDisturbance {
  NEVER,
  SOME_NIGHTS,
  MOST_NIGHTS
}
