// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * The person: age, sex written down at birth, pregnancy.
 *
 * <p>A component is null if there is no answer, or if the answer is unknown and the component's
 * type has no constant for it.
 *
 * @param ageYears from {@code person.age-years}, in years
 * @param sexAtBirth from {@code person.sex-at-birth}
 * @param pregnancy from {@code person.pregnancy-status}
 * @param pregnancyWeeks from {@code person.pregnancy-weeks}, in weeks
 */
public record Person(
    @Nullable Integer ageYears,
    @Nullable Sex sexAtBirth,
    @Nullable Pregnancy pregnancy,
    @Nullable Integer pregnancyWeeks) {}
