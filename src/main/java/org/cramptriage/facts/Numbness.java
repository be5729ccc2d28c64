// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One place that is numb or tingles.
 *
 * @param place from {@code sign.numbness}
 */
public record Numbness(NumbPlace place) {}
