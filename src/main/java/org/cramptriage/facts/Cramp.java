package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * The cramp itself: how long, how bad, whether it goes, how often, since when.
 *
 * <p>Null stands for absent, unknown or not asked; a rule can only hold on what was affirmed.
 *
 * @param inProgress Do you have the cramp or pain right now ({@code episode.in-progress})
 * @param durationMinutes How many minutes did your longest recent cramp last, in min ({@code
 *     episode.duration-minutes})
 * @param painSeverity How bad was the pain at its worst ({@code episode.pain-severity})
 * @param unbearable Was the pain more than you could bear ({@code episode.unbearable})
 * @param subsides After a cramp, does the bad pain go away ({@code episode.subsides})
 * @param side Is it in one leg or both ({@code episode.side})
 * @param relievedByRest When walking brings on the pain, does it go within about 10 minutes after
 *     you stop ({@code episode.relieved-by-rest})
 * @param relievedByStretching Does stretching the muscle stop the cramp ({@code
 *     episode.relieved-by-stretching})
 * @param countLast4Weeks About how many cramps did you have in the last 4 weeks, in 4.wk ({@code
 *     episode.count-last-4-weeks})
 * @param onset When did you get these cramps for the first time ({@code episode.onset})
 * @param trend How do your cramps compare with what is usual for you ({@code episode.trend})
 * @param painConstant Does the leg hurt all the time, even between cramps ({@code
 *     episode.pain-constant})
 */
public record Cramp(
    @Nullable Boolean inProgress,
    @Nullable Double durationMinutes,
    @Nullable Integer painSeverity,
    @Nullable Boolean unbearable,
    @Nullable Subsiding subsides,
    @Nullable Side side,
    @Nullable RestRelief relievedByRest,
    @Nullable StretchRelief relievedByStretching,
    @Nullable Integer countLast4Weeks,
    @Nullable Onset onset,
    @Nullable Trend trend,
    @Nullable Boolean painConstant) {}
