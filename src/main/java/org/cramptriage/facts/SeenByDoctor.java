// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code episode.seen-by-doctor}, one constant a code.
 *
 * <p>NOT_TOLD: the question is due, and there is no answer or it is not known.
 */
public enum SeenByDoctor {
  YES_SAME_OR_BETTER_SINCE,
  YES_BUT_WORSE_SINCE,
  NO,
  NOT_TOLD
}
