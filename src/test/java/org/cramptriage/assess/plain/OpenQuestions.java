package org.cramptriage.assess.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** What is still open, and what each open question could raise the urgency to. */
final class OpenQuestions {

  private final Map<String, Urgency> couldRaiseTo = new HashMap<>();
  private final Set<String> undecided = new HashSet<>();
  private final List<Assessment.Unanswered> unanswered = new ArrayList<>();
  private final Calmed calmed;
  private @Nullable Item next;

  OpenQuestions(
      RulePack pack,
      AnswerSheet sheet,
      ThreeValued reading,
      Map<String, Truth> truths,
      Calmed calmed) {
    this.calmed = calmed;
    for (Rule rule : pack.rules()) {
      if (!(rule instanceof Rule.Sign) && truths.get(rule.id()) == Truth.UNKNOWN) {
        reading.undecided(rule.condition()).forEach(item -> open(rule, item));
      }
    }
    Comparator<Item> mostUrgent = Comparator.comparingInt(this::urgencyOf);
    pack.catalogue().items().stream()
        .filter(item -> isOpen(item, sheet, reading))
        .sorted(mostUrgent.reversed().thenComparingInt(Item::position))
        .forEach(item -> add(item, sheet));
    pack.catalogue().items().stream()
        .filter(item -> item.isCalming() && reading.isNotTold(item.id()))
        .filter(item -> sheet.get(item.id()).isEmpty() && isOpen(item, sheet, reading))
        .findFirst()
        .ifPresent(item -> next = item);
  }

  private void open(Rule rule, String item) {
    undecided.add(item);
    if (rule instanceof Rule.Finding finding) {
      couldRaiseTo.merge(item, finding.urgency(), Urgency::or);
    }
  }

  private int urgencyOf(Item item) {
    Urgency urgency = couldRaiseTo.get(item.id());
    return urgency == null ? -1 : urgency.ordinal();
  }

  private boolean isOpen(Item item, AnswerSheet sheet, ThreeValued reading) {
    return undecided.contains(item.id())
        || calmed.items().contains(item.id())
        || (item.required()
            && item.type() != ItemType.DERIVED
            && Level.isUnresolved(item, sheet, reading));
  }

  private void add(Item item, AnswerSheet sheet) {
    unanswered.add(
        new Assessment.Unanswered(
            item.id(),
            item.question(),
            couldRaiseTo.get(item.id()),
            calmed.items().contains(item.id()) ? calmed.lowest() : null));
    if (next == null && sheet.get(item.id()).isEmpty()) {
      next = item;
    }
  }

  /** The open questions, the most urgent first. */
  List<Assessment.Unanswered> unanswered() {
    return unanswered;
  }

  /** The first of them that was not asked yet. */
  Optional<Assessment.Question> next() {
    return Optional.ofNullable(next).map(i -> new Assessment.Question(i.id(), i.question()));
  }
}
