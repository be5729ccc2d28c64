// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code lifestyle.footwear}, one constant a code. */
public enum Footwear {
  COMFORTABLE,
  TIGHT_POOR,
  HIGH_HEELS,
  BAREFOOT
}
