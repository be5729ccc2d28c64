package org.cramptriage.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.junit.jupiter.api.Test;

/** Names that scripts and answer sheets hold on to: a change here breaks them. */
class FollowUpsTest {

  private static final RulePack PACK = SharedTriage.standard().rules();

  /** Item, type, what makes it due, and its codes; a star marks one that may lower the urgency. */
  private static final String FOLLOW_UPS =
      """
      episode.worst-when choice: episode.duration-minutes > 10: now today this-week longer-ago*
      episode.seen-by-doctor choice: episode.onset months long: yes-same-or-better-since* yes-but-worse-since no
      episode.cramps-per-day integer: episode.onset today days: 0 to 100
      episode.worse-day-by-day choice: episode.onset days: yes no
      sign.leg-swelling-since choice: sign.leg-swelling one-leg both-legs: SINCE
      sign.calf-soreness-lasts choice: sign.calf-tender yes: gone-within-a-day* still-there-first-day* over-a-day
      sign.calf-soreness-side choice: sign.calf-tender yes: one both-or-changes*
      sign.skin-colour-since choice: sign.skin-colour-change pale blue-mottled yellow: SINCE
      sign.leg-cold-since choice: sign.leg-cold yes: SINCE
      sign.numbness-since choice: sign.numbness foot-leg: SINCE
      sign.tingling-since choice: sign.numbness mouth-hands: SINCE
      sign.tingling-place choice: sign.numbness mouth-hands: hands mouth both
      sign.weakness-since choice: sign.weakness slow: SINCE
      sign.cannot-walk-since choice: sign.cannot-walk yes: SINCE
      sign.twitching-since choice: sign.muscle-twitching yes: SINCE
      sign.stool-blood-kind choice: sign.waste-change black-blood-stool: black mixed-in on-paper-only*
      sign.other-colour-kind choice: sign.waste-change other-colour: bright-yellow-from-vitamins* red-orange another
      sign.faint-kind multi-choice: sign.confusion-or-fit yes: confused fainted fit fainted-known-harmless*
      sign.palpitations-since choice: sign.palpitations yes: SINCE
      sign.nearly-fainted choice: sign.palpitations yes, sign.fluid-loss sweating vomiting-diarrhoea both, \
      sign.leg-swelling one-leg both-legs, sign.chest-pain-or-breathless yes: yes no
      exposure.toxic-and-cramps choice: exposure.toxic-substance lead mercury pesticide-solvent other-toxin: \
      cramps-before-first-contact-and-same* cramps-since-contact
      episode.eased-by-hanging-down choice: episode.relieved-by-rest yes, history.conditions \
      peripheral-artery-disease, sign.leg-cold yes, sign.ulcer-or-black-toe yes: yes no
      history.dialysis-missed choice: history.conditions dialysis: yes no
      history.bleeding-in-pregnancy choice: person.pregnancy-status pregnant: yes no
      medication.stopped multi-choice: everybody: none steroid opioid sedative baclofen parkinson alcohol thyroid \
      calcium-or-magnesium other
      medication.lithium-or-digoxin multi-choice: medication.list lithium-digoxin: lithium digoxin
      medication.ciclosporin-macrolide-azole multi-choice: medication.list cyclosporin-macrolide-azole: ciclosporin \
      macrolide azole
      medication.estrogen-route choice: medication.list estrogen-hrt: tablet patch-or-gel* vaginal*
      medication.bone-medicine multi-choice: medication.list raloxifene-teriparatide: raloxifene teriparatide*
      medication.quinine-effects choice: medication.list quinine: none ringing-or-sight other
      medication.other-kind multi-choice: medication.list other: snri insulin sglt2-inhibitor metformin glp1 tamoxifen \
      cancer-medicine antipsychotic parkinson-medicine denosumab antibiotic trimethoprim gout-medicine amiodarone \
      antiplatelet proton-pump-inhibitor laxative immunosuppressant thyroid-tablet anabolic-steroid \
      herbal-or-supplement another
      """
          .replace("SINCE", "today days weeks months-worse months-same* months-better*");

  @Test
  void followUpsKeepTheirNamesTheirCodesAndWhatMakesThemDue() {
    String written =
        FOLLOW_UPS
            .lines()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .map(id -> PACK.catalogue().item(id))
            .map(item -> line(item) + '\n')
            .collect(Collectors.joining());
    assertThat(written).isEqualTo(FOLLOW_UPS);
    assertThat(FOLLOW_UPS.lines()).hasSize(31);
  }

  @Test
  void noFollowUpIsRequiredOrADangerSign() {
    FOLLOW_UPS
        .lines()
        .map(line -> PACK.catalogue().item(line.substring(0, line.indexOf(' '))))
        .forEach(
            item -> {
              assertThat(item.required()).as(item.id()).isFalse();
              assertThat(item.danger()).as(item.id()).isNull();
            });
  }

  private static String line(Item item) {
    String due =
        PACK.skipLogic()
            .of(item.id())
            .map(when -> when.tests().map(FollowUpsTest::test).collect(Collectors.joining(", ")))
            .orElse("everybody");
    return item.id() + " " + item.type().code() + ": " + due + ": " + answers(item);
  }

  private static String test(Condition.Test test) {
    if (test instanceof Condition.AnyOf any) {
      return any.item() + " " + String.join(" ", any.codes());
    }
    return test instanceof Condition.Compare compare
        ? compare.item() + " > " + compare.limit()
        : test.item() + " yes";
  }

  private static String answers(Item item) {
    Item.Range range = item.range();
    return range == null
        ? item.choices().keySet().stream()
            .map(code -> item.calms().contains(code) ? code + "*" : code)
            .collect(Collectors.joining(" "))
        : range.from() + " to " + range.to();
  }
}
