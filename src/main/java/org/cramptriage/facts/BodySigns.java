package org.cramptriage.facts;

import org.jspecify.annotations.Nullable;

/**
 * Signs in the rest of the body that can turn a cramp into an emergency.
 *
 * <p>Null stands for absent, unknown or not asked; a rule can only hold on what was affirmed.
 *
 * @param feverUnwell Do you have a fever (38 C, 100 ({@code sign.fever-unwell})
 * @param confusionOrFit In the last 7 days, have you been confused, fainted, or had a fit (seizure)
 *     ({@code sign.confusion-or-fit})
 * @param fluidLoss In the last 2 days, did you lose a lot of fluid ({@code sign.fluid-loss})
 * @param palpitations Does your heart race, pound or beat unevenly ({@code sign.palpitations})
 * @param bruisingBleeding Do you have new bruises, bleeding gums or nose bleeds without a knock
 *     ({@code sign.bruising-bleeding})
 * @param preeclampsiaSigns Do you have a bad headache, blurred or flashing sight, pain under the
 *     ribs, or sudden swelling of the face or hands ({@code sign.preeclampsia-signs})
 * @param chestPainOrBreathless Now or in the last 24 hours: do you have chest pain, sudden trouble
 *     breathing, or do you cough up blood ({@code sign.chest-pain-or-breathless})
 * @param jawStiffness Is your jaw stiff or locked, or is it hard to swallow ({@code
 *     sign.jaw-stiffness})
 * @param backPain Do you have new back pain ({@code sign.back-pain})
 * @param bladderBowelChange In the last few days, is it new that you cannot hold your urine or
 *     stool, or cannot pass urine ({@code sign.bladder-bowel-change})
 */
public record BodySigns(
    @Nullable Boolean feverUnwell,
    @Nullable Boolean confusionOrFit,
    @Nullable FluidLoss fluidLoss,
    @Nullable Boolean palpitations,
    @Nullable Boolean bruisingBleeding,
    @Nullable Boolean preeclampsiaSigns,
    @Nullable Boolean chestPainOrBreathless,
    @Nullable Boolean jawStiffness,
    @Nullable BackPain backPain,
    @Nullable Boolean bladderBowelChange) {}
