package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * A wound, a tetanus shot, an injury or a tight cast.
 *
 * <p>Null stands for absent, unknown or not asked; a rule can only hold on what was affirmed.
 *
 * @param recentWound In the last 4 weeks, did you have a cut, puncture (a deep hole, as from a
 *     nail), bite or burn ({@code exposure.recent-wound})
 * @param tetanusVaccine When was your last tetanus shot ({@code exposure.tetanus-vaccine})
 * @param injuryOrCast In the last 3 days, was the leg hit, crushed or broken ({@code
 *     exposure.injury-or-cast})
 */
public record Exposure(
    @Nullable Wound recentWound,
    @Nullable TetanusVaccine tetanusVaccine,
    @Nullable Boolean injuryOrCast) {}
