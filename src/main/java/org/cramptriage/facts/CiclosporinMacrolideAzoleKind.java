// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code medication.ciclosporin-macrolide-azole}, one constant a code. */
public enum CiclosporinMacrolideAzoleKind {
  CICLOSPORIN,
  MACROLIDE,
  AZOLE
}
