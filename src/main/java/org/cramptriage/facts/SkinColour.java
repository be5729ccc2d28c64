// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sign.skin-colour-change}, one constant a code. */
public enum SkinColour {
  NONE,
  PALE,
  BLUE_MOTTLED,
  YELLOW,
  BROWN_SHINY_OLD,
  OTHER_NEW
}
