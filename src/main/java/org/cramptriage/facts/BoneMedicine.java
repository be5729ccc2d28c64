// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One medicine for the bones that the person takes.
 *
 * @param kind from {@code medication.bone-medicine}
 */
public record BoneMedicine(BoneMedicineKind kind) {}
