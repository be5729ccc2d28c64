// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * The answers to {@code episode.worse-day-by-day}, {@code sign.nearly-fainted}, {@code
 * episode.eased-by-hanging-down}, {@code history.dialysis-missed} and {@code
 * history.bleeding-in-pregnancy}, one constant a code.
 */
public enum YesNo {
  YES,
  NO
}
