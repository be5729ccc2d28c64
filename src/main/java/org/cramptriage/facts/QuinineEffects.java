// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code medication.quinine-effects}, one constant a code. */
public enum QuinineEffects {
  NONE,
  RINGING_OR_SIGHT,
  OTHER
}
