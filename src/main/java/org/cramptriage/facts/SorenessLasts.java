// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code sign.calf-soreness-lasts}, one constant a code.
 *
 * <p>NOT_TOLD: the question is due, and there is no answer or it is not known.
 */
public enum SorenessLasts {
  GONE_WITHIN_A_DAY,
  STILL_THERE_FIRST_DAY,
  OVER_A_DAY,
  NOT_TOLD
}
