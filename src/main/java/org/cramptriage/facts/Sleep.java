package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the cramps do to sleep.
 *
 * <p>Null stands for absent, unknown or not asked; a rule can only hold on what was affirmed.
 *
 * @param disturbed How often do cramps spoil your sleep ({@code sleep.disturbed})
 */
public record Sleep(@Nullable SleepDisturbance disturbed) {}
