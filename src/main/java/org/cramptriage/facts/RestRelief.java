// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code episode.relieved-by-rest}, one constant a code. */
public enum RestRelief {
  YES,
  NO
}
