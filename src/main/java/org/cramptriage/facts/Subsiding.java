// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code episode.subsides}, one constant a code. */
public enum Subsiding {
  ALWAYS,
  SOMETIMES,
  NEVER
}
