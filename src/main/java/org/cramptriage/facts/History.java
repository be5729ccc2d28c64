// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * What has happened in an illness or a pregnancy.
 *
 * <p>A component is null if there is no answer, or if the answer is unknown and the component's
 * type has no constant for it.
 *
 * @param dialysisMissed from {@code history.dialysis-missed}
 * @param bleedingInPregnancy from {@code history.bleeding-in-pregnancy}
 */
public record History(@Nullable YesNo dialysisMissed, @Nullable YesNo bleedingInPregnancy) {}
