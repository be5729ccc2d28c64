// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One situation in which cramps come.
 *
 * @param situation from {@code episode.context}
 */
public record CrampContext(Situation situation) {}
