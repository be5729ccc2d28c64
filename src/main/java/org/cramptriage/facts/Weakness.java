// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sign.weakness}, one constant a code. */
public enum Weakness {
  NONE,
  SLOW,
  SUDDEN
}
