package org.cramptriage.review.near;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.pack.HarmlessAnswers;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.pack.policy.Contradiction;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;

/**
 * Completes a few answers to a sheet that a person could hand in: harmless otherwise, and no answer
 * stands to a question that skip logic rules out.
 */
final class Sheets {

  private static final int MOST_ROUNDS = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RulePack pack;
  private final Map<String, RawAnswer> baseline;
  private final Implicants implicants;
  private final FittingAnswer fitting;
  private final Map<String, RawAnswer> harmless;

  Sheets(
      RulePack pack,
      Map<String, RawAnswer> baseline,
      Implicants implicants,
      FittingAnswer fitting) {
    this.pack = pack;
    this.baseline = baseline;
    this.implicants = implicants;
    this.fitting = fitting;
    this.harmless = HarmlessAnswers.of(pack);
  }

  /** The reading of a sheet. */
  ThreeValued reading(Map<String, RawAnswer> answers) {
    Questionnaire sheet = new Questionnaire(new RecordId("near", false), answers, List.of());
    return pack.reading(AnswerCheck.check(pack.catalogue(), sheet).sheet());
  }

  /** A whole sheet with these answers; none if they cannot all be due at once. */
  Optional<Map<String, RawAnswer>> complete(Map<String, RawAnswer> wanted) {
    Map<String, RawAnswer> changes = new LinkedHashMap<>(wanted);
    avoidContradictions(changes);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<String, RawAnswer> sheet = due(changes);
      Optional<String> ruledOut =
          changes.keySet().stream().filter(item -> !sheet.containsKey(item)).findFirst();
      if (ruledOut.isEmpty()) {
        return Optional.of(inOrder(sheet));
      }
      Map<String, RawAnswer> more = toAsk(ruledOut.get(), changes.keySet());
      if (more.isEmpty()) {
        return Optional.empty();
      }
      changes.putAll(more);
    }
    return Optional.empty();
  }

  /** Pain that is always there does not always go away. */
  private void avoidContradictions(Map<String, RawAnswer> changes) {
    ThreeValued wanted = reading(withoutDerived(changes));
    for (Contradiction pair : pack.policies().contradictions()) {
      boolean others =
          pair.when().stream()
              .filter(test -> !test.item().equals(pair.item()))
              .allMatch(test -> wanted.of(test) == Truth.TRUE);
      if (others && !pair.inCases().isEmpty()) {
        changes.putIfAbsent(pair.item(), new RawAnswer.Text(pair.inCases()));
      }
    }
  }

  /** Answers that make an item due, to other items than these; empty if none were found. */
  private Map<String, RawAnswer> toAsk(String item, Set<String> taken) {
    Condition asked = pack.skipLogic().of(item).orElse(new Condition.Always());
    for (Set<Condition.Test> way : implicants.of(asked)) {
      Map<String, RawAnswer> answers = new LinkedHashMap<>();
      FittingAnswer.byItem(way)
          .forEach((i, tests) -> fitting.meeting(i, tests).ifPresent(a -> answers.put(i, a)));
      answers.keySet().removeAll(taken);
      answers.entrySet().removeIf(e -> holdsAlready(e.getKey(), way));
      if (!answers.isEmpty()) {
        return answers;
      }
    }
    return Map.of();
  }

  private boolean holdsAlready(String item, Set<Condition.Test> way) {
    ThreeValued before = reading(baseline);
    return way.stream()
        .filter(test -> test.item().equals(item))
        .allMatch(test -> before.of(test) == Truth.TRUE);
  }

  /** The baseline with these changes, without what is not due, and with what becomes due. */
  private Map<String, RawAnswer> due(Map<String, RawAnswer> changes) {
    Map<String, RawAnswer> sheet = new LinkedHashMap<>(harmless);
    sheet.putAll(baseline);
    sheet.putAll(withoutDerived(changes));
    boolean removed = true;
    while (removed) {
      ThreeValued reading = reading(sheet);
      removed = sheet.keySet().removeIf(item -> reading.asked(item) == Truth.FALSE);
    }
    changes.keySet().stream()
        .filter(item -> pack.catalogue().item(item).percentChange() != null)
        .forEach(item -> sheet.put(item, changes.get(item)));
    return sheet;
  }

  /** A change in percent is said by the two numbers that it is worked out from. */
  private Map<String, RawAnswer> withoutDerived(Map<String, RawAnswer> changes) {
    Map<String, RawAnswer> said = new LinkedHashMap<>(changes);
    for (String item : changes.keySet()) {
      Item.PercentChange change = pack.catalogue().item(item).percentChange();
      if (change != null && said.remove(item) instanceof RawAnswer.Numeral percent) {
        said.putIfAbsent(change.from(), new RawAnswer.Numeral(HUNDRED));
        said.putIfAbsent(change.to(), new RawAnswer.Numeral(HUNDRED.add(percent.value())));
      }
    }
    return said;
  }

  private Map<String, RawAnswer> inOrder(Map<String, RawAnswer> sheet) {
    Map<String, RawAnswer> sorted = new LinkedHashMap<>();
    for (Item item : pack.catalogue().items()) {
      RawAnswer answer = sheet.get(item.id());
      if (answer != null && item.percentChange() == null) {
        sorted.put(item.id(), answer);
      }
    }
    return sorted;
  }
}
