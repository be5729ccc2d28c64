// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code sign.leg-swelling-since}, {@code sign.skin-colour-since}, {@code
 * sign.leg-cold-since}, {@code sign.numbness-since}, {@code sign.tingling-since}, {@code
 * sign.weakness-since}, {@code sign.cannot-walk-since}, {@code sign.twitching-since} and {@code
 * sign.palpitations-since}, one constant a code.
 *
 * <p>NOT_TOLD: the question is due, and there is no answer or it is not known.
 */
public enum SignSince {
  TODAY,
  DAYS,
  WEEKS,
  MONTHS_WORSE,
  MONTHS_SAME,
  MONTHS_BETTER,
  NOT_TOLD
}
