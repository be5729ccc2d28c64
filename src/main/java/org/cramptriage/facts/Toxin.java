// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code exposure.toxic-substance}, one constant a code. */
public enum Toxin {
  NONE,
  LEAD,
  MERCURY,
  PESTICIDE_SOLVENT,
  OTHER_TOXIN
}
