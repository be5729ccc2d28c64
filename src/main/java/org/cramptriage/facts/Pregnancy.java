// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code person.pregnancy-status}, one constant a code; not knowing is an answer
 * that rules can test.
 */
public enum Pregnancy {
  PREGNANT,
  POSSIBLE,
  POSTPARTUM_6W,
  NOT_PREGNANT,
  UNKNOWN
}
