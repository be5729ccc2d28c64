// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code sign.waste-change}, one constant a code. */
public enum Waste {
  NONE,
  DARK_URINE,
  LITTLE_URINE,
  BLOOD_URINE,
  PALE_STOOL,
  BLACK_BLOOD_STOOL,
  ODOUR,
  OTHER_COLOUR
}
