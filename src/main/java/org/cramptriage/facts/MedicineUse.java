// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * How medicines were changed recently; the medicines are in Medicine.
 *
 * <p>A component is null if there is no answer, or if the answer is unknown and the component's
 * type has no constant for it.
 *
 * @param recentChange from {@code medication.recent-change}
 * @param estrogenRoute from {@code medication.estrogen-route}
 * @param quinineEffects from {@code medication.quinine-effects}
 */
public record MedicineUse(
    @Nullable Boolean recentChange,
    @Nullable EstrogenRoute estrogenRoute,
    @Nullable QuinineEffects quinineEffects) {}
