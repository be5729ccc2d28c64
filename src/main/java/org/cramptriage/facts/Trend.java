// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code episode.trend}, one constant a code. */
public enum Trend {
  NEW,
  WORSE,
  SAME,
  BETTER
}
