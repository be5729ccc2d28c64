// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code episode.context}, one constant a code. */
public enum Situation {
  ASLEEP,
  BEFORE_BED,
  ON_WAKING,
  RESTING,
  WALKING,
  DURING_EXERCISE,
  AFTER_EXERCISE,
  SITTING_LONG,
  STANDING_LONG,
  AFTER_DIALYSIS
}
