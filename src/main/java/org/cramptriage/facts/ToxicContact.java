// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One poison that was touched, breathed in, swallowed or near, in the last 4 weeks.
 *
 * @param kind from {@code exposure.toxic-substance}
 */
public record ToxicContact(Toxin kind) {}
