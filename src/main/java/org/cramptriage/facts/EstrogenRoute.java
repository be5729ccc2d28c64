// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code medication.estrogen-route}, one constant a code.
 *
 * <p>NOT_TOLD: the question is due, and there is no answer or it is not known.
 */
public enum EstrogenRoute {
  TABLET,
  PATCH_OR_GEL,
  VAGINAL,
  NOT_TOLD
}
