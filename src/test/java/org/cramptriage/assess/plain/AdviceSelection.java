package org.cramptriage.assess.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.TextKey;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.terms.AdvicePhase;

/** Which advice is shown, in which order, and which is held back and why. */
final class AdviceSelection {

  private static final String SAFETY_NET = "AD-064";
  private static final int FACTOR_BONUS = 5;
  private static final int MOST_FACTORS = 3;
  private static final int ASK_FIRST_MALUS = 20;
  private static final int WEAK_BELOW = 10;

  private static final List<AdvicePhase> IN_A_CRAMP =
      List.of(
          AdvicePhase.DURING_CRAMP,
          AdvicePhase.AFTER_CRAMP,
          AdvicePhase.MEDICAL,
          AdvicePhase.BEDTIME,
          AdvicePhase.PREVENTION);

  private final RulePack pack;
  private final ThreeValued reading;
  private final Reasons reasons;
  private final Map<String, Truth> truths;
  private final List<Shown> shown = new ArrayList<>();
  private final List<Assessment.Withheld> withheld = new ArrayList<>();

  /**
   * An advice that is shown.
   *
   * @param advice the advice
   * @param score its usefulness for this person
   * @param askFirst reasons that are still open
   */
  record Shown(Rule.Advice advice, int score, List<Assessment.Reason> askFirst) {}

  AdviceSelection(
      RulePack pack,
      AnswerSheet sheet,
      ThreeValued reading,
      Reasons reasons,
      Map<String, Truth> truths) {
    this.pack = pack;
    this.reading = reading;
    this.reasons = reasons;
    this.truths = truths;
    pack.advice().stream()
        .filter(advice -> truths.get(advice.id()) == Truth.TRUE)
        .forEach(this::decide);
    shown.sort(order(inProgress(sheet)));
  }

  private static boolean inProgress(AnswerSheet sheet) {
    return sheet.get("episode.in-progress").orElse(Answer.UNKNOWN) instanceof Answer.YesNo answer
        && answer.yes();
  }

  private static Comparator<Shown> order(boolean inProgress) {
    List<AdvicePhase> slots = inProgress ? IN_A_CRAMP : List.of(AdvicePhase.values());
    return Comparator.<Shown, Boolean>comparing(s -> !isSafetyNet(s.advice()))
        .thenComparing(s -> isWeak(s.advice()))
        .thenComparingInt(s -> slots.indexOf(s.advice().phase()))
        .thenComparingInt(s -> -s.score())
        .thenComparing(s -> s.advice().id());
  }

  static boolean isWeak(Rule.Advice advice) {
    return advice.baseRank() < WEAK_BELOW;
  }

  static boolean isSafetyNet(Rule.Advice advice) {
    return advice.id().equals(SAFETY_NET);
  }

  private void decide(Rule.Advice advice) {
    List<Rule.Contraindication> holds = new ArrayList<>();
    List<Rule.Contraindication> waits = new ArrayList<>();
    List<Rule.Contraindication> asks = new ArrayList<>();
    for (String id : advice.withheldBy()) {
      Rule.Contraindication reason = (Rule.Contraindication) pack.rule(id);
      switch (truths.getOrDefault(id, Truth.UNKNOWN)) {
        case TRUE -> holds.add(reason);
        case UNKNOWN -> (reason.highHazard() ? waits : asks).add(reason);
        case FALSE -> {}
      }
    }
    if (!holds.isEmpty()) {
      withhold(advice, holds, false);
    } else if (!waits.isEmpty()) {
      withhold(advice, waits, true);
    } else {
      shown.add(new Shown(advice, score(advice, !asks.isEmpty()), reasons(asks)));
    }
  }

  private int score(Rule.Advice advice, boolean askFirst) {
    long factors =
        pack.findings().stream()
            .filter(f -> f instanceof Rule.RiskFactor r && r.advice().contains(advice.id()))
            .filter(f -> truths.get(f.id()) == Truth.TRUE)
            .count();
    int bonus = FACTOR_BONUS * (int) Math.min(MOST_FACTORS, factors);
    return advice.baseRank() + bonus - (askFirst ? ASK_FIRST_MALUS : 0);
  }

  private void withhold(Rule.Advice advice, List<Rule.Contraindication> by, boolean until) {
    Set<String> items = new TreeSet<>();
    if (until) {
      by.forEach(reason -> items.addAll(reading.undecided(reason.condition())));
    }
    List<String> inOrder =
        items.stream()
            .sorted(Comparator.comparingInt(i -> pack.catalogue().item(i).position()))
            .toList();
    String title = ShownTexts.of(advice, TextKey.TITLE, advice.title(), reading);
    withheld.add(new Assessment.Withheld(advice.id(), title, until, reasons(by), inOrder));
  }

  private List<Assessment.Reason> reasons(List<Rule.Contraindication> by) {
    return by.stream()
        .map(c -> new Assessment.Reason(c.id(), because(c), reasons.of(c.condition())))
        .toList();
  }

  private String because(Rule.Contraindication reason) {
    return ShownTexts.of(reason, TextKey.BECAUSE, reason.because(), reading);
  }

  /** What is shown, best first. */
  List<Shown> shown() {
    return shown;
  }

  /** What is held back, in the order of the ids. */
  List<Assessment.Withheld> withheld() {
    return withheld;
  }
}
