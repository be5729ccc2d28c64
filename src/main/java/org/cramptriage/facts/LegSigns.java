package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the person sees and feels on the legs besides the cramp.
 *
 * <p>Null stands for absent, unknown or not asked; a rule can only hold on what was affirmed.
 *
 * @param swelling Is a leg swollen ({@code sign.leg-swelling})
 * @param calfTender Between cramps, is your calf sore when you press it or bend your foot up
 *     ({@code sign.calf-tender})
 * @param warmRedSkin Is any skin on the leg hot, red or darker than usual ({@code
 *     sign.warm-red-skin})
 * @param skinColour Has the skin changed colour in another way ({@code sign.skin-colour-change})
 * @param cold Is one leg or foot much colder than the other, or are both cold and pale ({@code
 *     sign.leg-cold})
 * @param ulcerOrBlackToe Do you have a sore on the leg or foot that will not heal, or a black toe
 *     ({@code sign.ulcer-or-black-toe})
 * @param weakness Is the leg weak, even without a cramp ({@code sign.weakness})
 * @param cannotWalk Without a cramp, does the leg stop you from standing or walking ({@code
 *     sign.cannot-walk})
 * @param muscleWasting Has a muscle become thinner or smaller ({@code sign.muscle-wasting})
 * @param muscleTwitching Do you see small twitches under the skin, in many places or on most days
 *     ({@code sign.muscle-twitching})
 * @param muscleTense Is the muscle tight, swollen and very sore when your foot or toes are moved
 *     ({@code sign.muscle-tense})
 * @param urgeToMove Is it more an urge to move your legs at night than a hard, painful knot ({@code
 *     sign.urge-to-move})
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
