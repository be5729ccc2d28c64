// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One illness or instruction from a doctor that the person has.
 *
 * @param code from {@code history.conditions}
 */
public record Condition(Illness code) {}
