// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sign.tingling-place}, one constant a code. */
public enum TinglingPlace {
  HANDS,
  MOUTH,
  BOTH
}
