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
 * @param calfTender from {@code sign.calf-tender}
 * @param warmRedSkin from {@code sign.warm-red-skin}
 * @param skinColour from {@code sign.skin-colour-change}
 * @param cold from {@code sign.leg-cold}
 * @param ulcerOrBlackToe from {@code sign.ulcer-or-black-toe}
 * @param weakness from {@code sign.weakness}
 * @param cannotWalk from {@code sign.cannot-walk}
 * @param muscleWasting from {@code sign.muscle-wasting}
 * @param muscleTwitching from {@code sign.muscle-twitching}
 * @param muscleTense from {@code sign.muscle-tense}
 * @param urgeToMove from {@code sign.urge-to-move}
 */
public record LegSigns(
    @Nullable Swelling swelling,
    @Nullable Boolean calfTender,
    @Nullable WarmRedSkin warmRedSkin,
    @Nullable SkinColour skinColour,
    @Nullable Boolean cold,
    @Nullable Boolean ulcerOrBlackToe,
    @Nullable Weakness weakness,
    @Nullable Boolean cannotWalk,
    @Nullable Boolean muscleWasting,
    @Nullable Boolean muscleTwitching,
    @Nullable Boolean muscleTense,
    @Nullable Boolean urgeToMove) {}
