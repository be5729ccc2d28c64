// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One of the two that the person takes.
 *
 * @param kind from {@code medication.lithium-or-digoxin}
 */
public record LithiumOrDigoxin(LithiumOrDigoxinKind kind) {}
