// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * The cramp itself: how long, how bad, whether it goes, how often, since when.
 *
 * <p>A component is null if there is no answer, or if the answer is unknown and the component's
 * type has no constant for it.
 *
 * @param inProgress from {@code episode.in-progress}
 * @param durationMinutes from {@code episode.duration-minutes}, in minutes
 * @param worstWhen from {@code episode.worst-when}
 * @param painSeverity from {@code episode.pain-severity}, in points out of 10
 * @param unbearable from {@code episode.unbearable}
 * @param subsides from {@code episode.subsides}
 * @param side from {@code episode.side}
 * @param relievedByRest from {@code episode.relieved-by-rest}
 * @param relievedByStretching from {@code episode.relieved-by-stretching}
 * @param countLast4Weeks from {@code episode.count-last-4-weeks}, in cramps in 4 weeks
 * @param onset from {@code episode.onset}
 * @param seenByDoctor from {@code episode.seen-by-doctor}
 * @param crampsPerDay from {@code episode.cramps-per-day}, in cramps a day
 * @param worseDayByDay from {@code episode.worse-day-by-day}
 * @param trend from {@code episode.trend}
 * @param painConstant from {@code episode.pain-constant}
 * @param easedByHangingDown from {@code episode.eased-by-hanging-down}
 */
public record Cramp(
    @Nullable Boolean inProgress,
    @Nullable Double durationMinutes,
    @Nullable WorstWhen worstWhen,
    @Nullable Integer painSeverity,
    @Nullable Boolean unbearable,
    @Nullable Subsiding subsides,
    @Nullable Side side,
    @Nullable RestRelief relievedByRest,
    @Nullable StretchRelief relievedByStretching,
    @Nullable Integer countLast4Weeks,
    @Nullable Onset onset,
    @Nullable SeenByDoctor seenByDoctor,
    @Nullable Integer crampsPerDay,
    @Nullable YesNo worseDayByDay,
    @Nullable Trend trend,
    @Nullable Boolean painConstant,
    @Nullable YesNo easedByHangingDown) {}
