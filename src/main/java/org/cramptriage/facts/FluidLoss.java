// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sign.fluid-loss}, one constant a code. */
public enum FluidLoss {
  NONE,
  SWEATING,
  VOMITING_DIARRHOEA,
  BOTH
}
