// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One thing that makes a blood clot more likely.
 *
 * @param kind from {@code exposure.clot-risk}
 */
public record ClotRisk(ClotRiskFactor kind) {}
