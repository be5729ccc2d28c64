// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code episode.relieved-by-stretching}, one constant a code. */
public enum StretchRelief {
  YES,
  PARTLY,
  NO,
  NOT_TRIED
}
