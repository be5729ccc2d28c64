// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code exposure.recent-wound}, one constant a code; not knowing is an answer that
 * rules can test.
 */
public enum Wound {
  NONE,
  CLEAN,
  DIRTY,
  UNKNOWN
}
