// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sign.back-pain}, one constant a code. */
public enum BackPain {
  NONE,
  BACK_ONLY,
  ONE_LEG,
  BOTH_LEGS
}
