package org.cramptriage.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.HarmlessAnswers;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.terms.Urgency;

/**
 * Chooses the next question: of those that could raise the urgency most, the one whose harmless
 * answer would rule out the most dangers. If skip logic makes it depend on another open question,
 * that one is asked first. A question that could calm follows directly after the one that made it
 * due; in an emergency no other question is asked.
 */
final class NextQuestion {

  private static final int MOST_PURPOSES = 3;

  private final RulePack pack;
  private final Map<String, RawAnswer> harmless;

  NextQuestion(RulePack pack) {
    this.pack = pack;
    this.harmless = HarmlessAnswers.of(pack);
  }

  /**
   * The next question.
   *
   * @param now the assessment of the answers so far
   * @param sheet the answers so far
   * @param done the questions that were answered or asked
   */
  Optional<Item> of(Assessment now, AnswerSheet sheet, Set<String> done) {
    ThreeValued reading = pack.reading(sheet);
    Optional<Item> calming = calming(now, reading, done);
    if (calming.isPresent() || isEmergency(now)) {
      return calming;
    }
    int highest = Integer.MIN_VALUE;
    List<Item> best = new ArrayList<>();
    for (Assessment.Unanswered open : now.unanswered()) {
      Item first = first(pack.catalogue().item(open.item()), reading, done);
      int level = level(open.couldRaiseTo(), now.urgency());
      if (!done.contains(first.id()) && level >= highest) {
        if (level > highest) {
          best.clear();
        }
        highest = level;
        best.add(first);
      }
    }
    Urgency wanted = highest < 0 ? Urgency.SELF_CARE : Urgency.values()[highest];
    return best.stream()
        .distinct()
        .map(item -> new Candidate(item, open(sheet, item, wanted)))
        .min(
            Comparator.comparingLong(Candidate::open)
                .thenComparing(candidate -> candidate.item().position()))
        .map(Candidate::item);
  }

  private Optional<Item> calming(Assessment now, ThreeValued reading, Set<String> done) {
    boolean emergency = isEmergency(now);
    return now.unanswered().stream()
        .filter(open -> !done.contains(open.item()))
        .filter(open -> !emergency || open.couldLowerTo() != null)
        .map(open -> pack.catalogue().item(open.item()))
        .filter(item -> item.isCalming() && reading.isNotTold(item.id()))
        .min(Comparator.comparingInt(Item::position));
  }

  private boolean isEmergency(Assessment now) {
    return now.urgency().isAtLeast(pack.policies().emergency().level());
  }

  /**
   * A question that could be put next.
   *
   * @param open how many dangers stay open if the answer is harmless
   */
  private record Candidate(Item item, long open) {}

  /** A level that is no higher than the one of now changes nothing. */
  private static int level(@org.jspecify.annotations.Nullable Urgency could, Urgency now) {
    return could == null || !could.isAtLeast(now) || could == now ? -1 : could.ordinal();
  }

  /** The question itself, or an open one that its skip logic depends on. */
  private Item first(Item item, ThreeValued reading, Set<String> done) {
    if (reading.asked(item.id()) != Truth.UNKNOWN) {
      return item;
    }
    return pack.skipLogic()
        .of(item.id())
        .orElse(new Condition.Always())
        .tests()
        .map(test -> pack.catalogue().item(test.item()))
        .filter(gate -> !done.contains(gate.id()) && reading.isOpen(gate.id()))
        .findFirst()
        .map(gate -> first(gate, reading, done))
        .orElse(item);
  }

  /** The number of dangers of a level or above that stay open if the answer is harmless. */
  private long open(AnswerSheet sheet, Item item, Urgency level) {
    RawAnswer answer = harmless.get(item.id());
    if (answer == null) {
      return Long.MAX_VALUE;
    }
    Questionnaire one =
        new Questionnaire(new RecordId("one", false), Map.of(item.id(), answer), List.of());
    AnswerSheet with =
        AnswerCheck.check(pack.catalogue(), one)
            .sheet()
            .get(item.id())
            .map(a -> sheet.with(item.id(), a))
            .orElse(sheet);
    ThreeValued reading = pack.reading(with);
    return pack.findings().stream()
        .filter(finding -> finding.urgency().isAtLeast(level))
        .filter(finding -> reading.finding(finding.id()) == Truth.UNKNOWN)
        .count();
  }

  /** The titles of the most urgent findings that this question keeps open. */
  List<String> purpose(Item item, AnswerSheet sheet) {
    ThreeValued reading = pack.reading(sheet);
    return pack.findings().stream()
        .filter(finding -> finding.urgency() != Urgency.SELF_CARE)
        .filter(finding -> reading.undecided(finding.condition()).contains(item.id()))
        .sorted(Comparator.comparing(Rule.Finding::urgency).reversed())
        .map(Rule.Finding::title)
        .distinct()
        .limit(MOST_PURPOSES)
        .toList();
  }
}
