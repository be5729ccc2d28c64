// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code episode.side}, one constant a code. */
public enum Side {
  ONE,
  BOTH,
  ALTERNATES,
  NOT_LEG
}
