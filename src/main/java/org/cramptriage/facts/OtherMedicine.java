// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One kind among the other medicines that the person takes.
 *
 * @param kind from {@code medication.other-kind}
 */
public record OtherMedicine(OtherMedicineKind kind) {}
