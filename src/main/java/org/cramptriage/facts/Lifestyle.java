package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * Drinking, moving, sitting, standing, shoes and heat.
 *
 * <p>Null stands for absent, unknown or not asked; a rule can only hold on what was affirmed.
 *
 * @param fluidsLitresPerDay About how many litres do you drink in a day, in L/d ({@code
 *     lifestyle.fluids-litres})
 * @param alcoholDrinksPerWeek How many alcoholic drinks do you have in a week, in {drinks}/wk
 *     ({@code lifestyle.alcohol-drinks-per-week})
 * @param smoking Do you smoke, or did you smoke for years ({@code lifestyle.smoking})
 * @param exerciseMinutesThisWeek How many minutes did you exercise in the last 7 days, in min/wk
 *     ({@code lifestyle.exercise-minutes-this-week})
 * @param exerciseMinutesLastWeek And how many minutes did you exercise in the 7 days before that,
 *     in min/wk ({@code lifestyle.exercise-minutes-last-week})
 * @param hardExerciseLast72Hours In the last 3 days, did you exercise or work much harder than you
 *     are used to ({@code lifestyle.hard-exercise-72h})
 * @param sittingHoursPerDay How many hours do you sit on a usual day, in h/d ({@code
 *     lifestyle.sitting-hours})
 * @param standingHoursPerDay How many hours do you stand on a usual day, in h/d ({@code
 *     lifestyle.standing-hours})
 * @param footwear What shoes do you wear most of the time ({@code lifestyle.footwear})
 * @param heatExposure In the last 2 days, were you in hot weather or did you work somewhere hot
 *     ({@code lifestyle.heat-exposure})
 * @param exerciseChangePercent (Worked out, not asked, in % ({@code
 *     derived.exercise-change-percent})
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
