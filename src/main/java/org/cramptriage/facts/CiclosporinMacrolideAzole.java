// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One of the three kinds that the person takes.
 *
 * @param kind from {@code medication.ciclosporin-macrolide-azole}
 */
public record CiclosporinMacrolideAzole(CiclosporinMacrolideAzoleKind kind) {}
