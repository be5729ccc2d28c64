// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code episode.worst-when}, one constant a code.
 *
 * <p>NOT_TOLD: the question is due, and there is no answer or it is not known.
 */
public enum WorstWhen {
  NOW,
  TODAY,
  THIS_WEEK,
  LONGER_AGO,
  NOT_TOLD
}
