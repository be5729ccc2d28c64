// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * Signs in the rest of the body that can turn a cramp into an emergency.
 *
 * <p>A component is null if there is no answer, or if the answer is unknown and the component's
 * type has no constant for it.
 *
 * @param tinglingSince from {@code sign.tingling-since}
 * @param tinglingPlace from {@code sign.tingling-place}
 * @param feverUnwell from {@code sign.fever-unwell}
 * @param stoolBlood from {@code sign.stool-blood-kind}
 * @param otherColour from {@code sign.other-colour-kind}
 * @param confusionOrFit from {@code sign.confusion-or-fit}
 * @param fluidLoss from {@code sign.fluid-loss}
 * @param palpitations from {@code sign.palpitations}
 * @param palpitationsSince from {@code sign.palpitations-since}
 * @param bruisingBleeding from {@code sign.bruising-bleeding}
 * @param preeclampsiaSigns from {@code sign.preeclampsia-signs}
 * @param chestPainOrBreathless from {@code sign.chest-pain-or-breathless}
 * @param nearlyFainted from {@code sign.nearly-fainted}
 * @param jawStiffness from {@code sign.jaw-stiffness}
 * @param backPain from {@code sign.back-pain}
 * @param bladderBowelChange from {@code sign.bladder-bowel-change}
 */
public record BodySigns(
    @Nullable SignSince tinglingSince,
    @Nullable TinglingPlace tinglingPlace,
    @Nullable Boolean feverUnwell,
    @Nullable StoolBlood stoolBlood,
    @Nullable OtherColour otherColour,
    @Nullable Boolean confusionOrFit,
    @Nullable FluidLoss fluidLoss,
    @Nullable Boolean palpitations,
    @Nullable SignSince palpitationsSince,
    @Nullable Boolean bruisingBleeding,
    @Nullable Boolean preeclampsiaSigns,
    @Nullable Boolean chestPainOrBreathless,
    @Nullable YesNo nearlyFainted,
    @Nullable Boolean jawStiffness,
    @Nullable BackPain backPain,
    @Nullable Boolean bladderBowelChange) {}
