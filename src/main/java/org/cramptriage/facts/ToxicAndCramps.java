// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code exposure.toxic-and-cramps}, one constant a code.
 *
 * <p>NOT_TOLD: the question is due, and there is no answer or it is not known.
 */
public enum ToxicAndCramps {
  CRAMPS_BEFORE_FIRST_CONTACT_AND_SAME,
  CRAMPS_SINCE_CONTACT,
  NOT_TOLD
}
