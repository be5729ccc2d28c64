// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code sign.faint-kind}, one constant a code.
 *
 * <p>NOT_TOLD: the question is due, and there is no answer or it is not known.
 */
public enum FaintKind {
  CONFUSED,
  FAINTED,
  FIT,
  FAINTED_KNOWN_HARMLESS,
  NOT_TOLD
}
