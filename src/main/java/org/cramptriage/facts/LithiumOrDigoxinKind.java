// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code medication.lithium-or-digoxin}, one constant a code. */
public enum LithiumOrDigoxinKind {
  LITHIUM,
  DIGOXIN
}
