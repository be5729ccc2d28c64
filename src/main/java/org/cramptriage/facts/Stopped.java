// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code medication.stopped}, one constant a code. */
public enum Stopped {
  NONE,
  STEROID,
  OPIOID,
  SEDATIVE,
  BACLOFEN,
  PARKINSON,
  ALCOHOL,
  THYROID,
  CALCIUM_OR_MAGNESIUM,
  OTHER
}
