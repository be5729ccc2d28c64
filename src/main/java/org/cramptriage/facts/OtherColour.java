// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code sign.other-colour-kind}, one constant a code.
 *
 * <p>NOT_TOLD: the question is due, and there is no answer or it is not known.
 */
public enum OtherColour {
  BRIGHT_YELLOW_FROM_VITAMINS,
  RED_ORANGE,
  ANOTHER,
  NOT_TOLD
}
