// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code episode.onset}, one constant a code. */
public enum Onset {
  TODAY,
  DAYS,
  WEEKS,
  MONTHS,
  LONG
}
