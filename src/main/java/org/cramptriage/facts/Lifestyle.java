// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * Drinking, moving, sitting, standing, shoes and heat.
 *
 * <p>A component is null if there is no answer, or if the answer is unknown and the component's
 * type has no constant for it.
 *
 * @param fluidsLitresPerDay from {@code lifestyle.fluids-litres}, in litres a day
 * @param alcoholDrinksPerWeek from {@code lifestyle.alcohol-drinks-per-week}, in drinks a week
 * @param smoking from {@code lifestyle.smoking}
 * @param exerciseMinutesThisWeek from {@code lifestyle.exercise-minutes-this-week}, in minutes a
 *     week
 * @param exerciseMinutesLastWeek from {@code lifestyle.exercise-minutes-last-week}, in minutes a
 *     week
 * @param hardExerciseLast72Hours from {@code lifestyle.hard-exercise-72h}
 * @param sittingHoursPerDay from {@code lifestyle.sitting-hours}, in hours a day
 * @param standingHoursPerDay from {@code lifestyle.standing-hours}, in hours a day
 * @param footwear from {@code lifestyle.footwear}
 * @param heatExposure from {@code lifestyle.heat-exposure}
 * @param exerciseChangePercent from {@code derived.exercise-change-percent}, in percent
 */
public record Lifestyle(
    @Nullable Double fluidsLitresPerDay,
    @Nullable Integer alcoholDrinksPerWeek,
    @Nullable Boolean smoking,
    @Nullable Integer exerciseMinutesThisWeek,
    @Nullable Integer exerciseMinutesLastWeek,
    @Nullable Boolean hardExerciseLast72Hours,
    @Nullable Double sittingHoursPerDay,
    @Nullable Double standingHoursPerDay,
    @Nullable Footwear footwear,
    @Nullable Boolean heatExposure,
    @Nullable Double exerciseChangePercent) {}
