// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code exposure.tetanus-vaccine}, one constant a code; not knowing is an answer
 * that rules can test.
 */
public enum TetanusVaccine {
  UP_TO_DATE,
  OVER_10_YEARS,
  NEVER,
  UNKNOWN
}
