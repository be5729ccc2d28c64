// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One kind of medicine, or alcohol, that the person missed, stopped or cut down in the last 4
 * weeks.
 *
 * @param kind from {@code medication.stopped}
 */
public record StoppedMedicine(Stopped kind) {}
