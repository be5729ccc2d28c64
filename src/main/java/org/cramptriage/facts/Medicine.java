// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One kind of medicine that the person takes.
 *
 * @param drugClass from {@code medication.list}
 */
public record Medicine(DrugClass drugClass) {}
