package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * How medicines were changed of late; which ones stand in {@link Medicine}.
 *
 * <p>Null stands for absent, unknown or not asked; a rule can only hold on what was affirmed.
 *
 * @param recentChange In the last 8 weeks, did you start a new medicine or take a higher dose
 *     ({@code medication.recent-change})
 */
public record MedicineUse(@Nullable Boolean recentChange) {}
