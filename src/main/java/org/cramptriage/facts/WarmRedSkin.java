// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sign.warm-red-skin}, one constant a code. */
public enum WarmRedSkin {
  NONE,
  PATCH,
  SPREADING
}
