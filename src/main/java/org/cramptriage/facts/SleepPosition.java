// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One thing about how the person sleeps.
 *
 * @param kind from {@code sleep.position}
 */
public record SleepPosition(Position kind) {}
