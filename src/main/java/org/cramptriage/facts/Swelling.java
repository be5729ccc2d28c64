// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sign.leg-swelling}, one constant a code. */
public enum Swelling {
  NONE,
  ONE_LEG,
  BOTH_LEGS
}
