// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * A wound, a tetanus shot, an injury or a tight cast.
 *
 * <p>A component is null if there is no answer, or if the answer is unknown and the component's
 * type has no constant for it.
 *
 * @param toxicAndCramps from {@code exposure.toxic-and-cramps}
 * @param recentWound from {@code exposure.recent-wound}
 * @param tetanusVaccine from {@code exposure.tetanus-vaccine}
 * @param injuryOrCast from {@code exposure.injury-or-cast}
 */
public record Exposure(
    @Nullable ToxicAndCramps toxicAndCramps,
    @Nullable Wound recentWound,
    @Nullable TetanusVaccine tetanusVaccine,
    @Nullable Boolean injuryOrCast) {}
