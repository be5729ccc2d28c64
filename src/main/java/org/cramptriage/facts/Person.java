package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * The person: age, sex written down at birth, pregnancy.
 *
 * <p>Null stands for absent, unknown or not asked; a rule can only hold on what was affirmed.
 *
 * @param ageYears How old are you, in years, in years ({@code person.age-years})
 * @param sexAtBirth What sex was written down for you at birth ({@code person.sex-at-birth})
 * @param pregnancy Are you pregnant, or could you be ({@code person.pregnancy-status})
 * @param pregnancyWeeks How many weeks pregnant are you, in weeks ({@code person.pregnancy-weeks})
 */
public record Person(
    @Nullable Integer ageYears,
    @Nullable Sex sexAtBirth,
    @Nullable Pregnancy pregnancy,
    @Nullable Integer pregnancyWeeks) {}
