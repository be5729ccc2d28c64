// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sign.numbness}, one constant a code. */
public enum NumbPlace {
  NONE,
  FOOT_LEG,
  SADDLE,
  MOUTH_HANDS
}
