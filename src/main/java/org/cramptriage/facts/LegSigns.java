// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the person sees and feels on the legs besides the cramp.
 *
 * <p>A component is null if there is no answer, or if the answer is unknown and the component's
 * type has no constant for it.
 *
 * @param swelling from {@code sign.leg-swelling}
 * @param swellingSince from {@code sign.leg-swelling-since}
 * @param calfTender from {@code sign.calf-tender}
 * @param sorenessLasts from {@code sign.calf-soreness-lasts}
 * @param sorenessSide from {@code sign.calf-soreness-side}
 * @param warmRedSkin from {@code sign.warm-red-skin}
 * @param skinColour from {@code sign.skin-colour-change}
 * @param skinColourSince from {@code sign.skin-colour-since}
 * @param cold from {@code sign.leg-cold}
 * @param coldSince from {@code sign.leg-cold-since}
 * @param ulcerOrBlackToe from {@code sign.ulcer-or-black-toe}
 * @param numbnessSince from {@code sign.numbness-since}
 * @param weakness from {@code sign.weakness}
 * @param weaknessSince from {@code sign.weakness-since}
 * @param cannotWalk from {@code sign.cannot-walk}
 * @param cannotWalkSince from {@code sign.cannot-walk-since}
 * @param muscleWasting from {@code sign.muscle-wasting}
 * @param muscleTwitching from {@code sign.muscle-twitching}
 * @param twitchingSince from {@code sign.twitching-since}
 * @param muscleTense from {@code sign.muscle-tense}
 * @param urgeToMove from {@code sign.urge-to-move}
 */
public record LegSigns(
    @Nullable Swelling swelling,
    @Nullable SignSince swellingSince,
    @Nullable Boolean calfTender,
    @Nullable SorenessLasts sorenessLasts,
    @Nullable SorenessSide sorenessSide,
    @Nullable WarmRedSkin warmRedSkin,
    @Nullable SkinColour skinColour,
    @Nullable SignSince skinColourSince,
    @Nullable Boolean cold,
    @Nullable SignSince coldSince,
    @Nullable Boolean ulcerOrBlackToe,
    @Nullable SignSince numbnessSince,
    @Nullable Weakness weakness,
    @Nullable SignSince weaknessSince,
    @Nullable Boolean cannotWalk,
    @Nullable SignSince cannotWalkSince,
    @Nullable Boolean muscleWasting,
    @Nullable Boolean muscleTwitching,
    @Nullable SignSince twitchingSince,
    @Nullable Boolean muscleTense,
    @Nullable Boolean urgeToMove) {}
