// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the cramps do to sleep.
 *
 * <p>A component is null if there is no answer, or if the answer is unknown and the component's
 * type has no constant for it.
 *
 * @param disturbed from {@code sleep.disturbed}
 */
public record Sleep(@Nullable SleepDisturbance disturbed) {}
