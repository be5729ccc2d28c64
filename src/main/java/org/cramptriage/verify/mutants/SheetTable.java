package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;

/**
 * Many answer sheets at once, and the truth of any condition on each: as {@link ThreeValued} reads
 * it, and so as Drools does. Shared by threads.
 */
final class SheetTable {

  private final RulePack pack;
  private final List<ThreeValued> readings = new ArrayList<>();
  private final boolean[] requiredOpen;
  private final Map<Condition.Test, Bits> tests = new HashMap<>();
  private final Map<String, Bits> rules = new HashMap<>();

  SheetTable(RulePack pack, List<Map<String, RawAnswer>> sheets) {
    this.pack = pack;
    this.requiredOpen = new boolean[sheets.size()];
    for (int i = 0; i < sheets.size(); i++) {
      Questionnaire given =
          new Questionnaire(new RecordId("sheet", false), sheets.get(i), List.of());
      AnswerSheet sheet = AnswerCheck.check(pack.catalogue(), given).sheet();
      ThreeValued reading = pack.reading(sheet);
      readings.add(reading);
      requiredOpen[i] =
          pack.catalogue().items().stream().anyMatch(item -> isOpen(item, sheet, reading));
    }
    for (Rule rule : pack.rules()) {
      ofRule(rule.id());
    }
  }

  private static boolean isOpen(Item item, AnswerSheet sheet, ThreeValued reading) {
    Answer answer = sheet.get(item.id()).orElse(Answer.UNKNOWN);
    boolean full =
        !(answer instanceof Answer.Unknown)
            && !(answer instanceof Answer.Codes codes && codes.alsoUnknown());
    return item.required() && !full && reading.asked(item.id()) != Truth.FALSE;
  }

  int size() {
    return readings.size();
  }

  /** Whether a question that the person must see is open. */
  boolean isRequiredOpen(int sheet) {
    return requiredOpen[sheet];
  }

  /** The truth of a condition on every sheet. */
  Bits of(Condition condition) {
    if (condition instanceof Condition.All all) {
      Bits bits = new Bits(size(), Truth.TRUE);
      all.parts().forEach(part -> bits.and(of(part)));
      return bits;
    }
    if (condition instanceof Condition.Any any) {
      Bits bits = new Bits(size());
      any.parts().forEach(part -> bits.or(of(part)));
      return bits;
    }
    if (condition instanceof Condition.HasFinding has) {
      Bits bits = new Bits(size());
      has.ids().forEach(id -> bits.or(ofRule(id)));
      return bits;
    }
    if (condition instanceof Condition.Fact fact) {
      return of(fact.inside());
    }
    return condition instanceof Condition.Test test ? test(test) : new Bits(size(), Truth.TRUE);
  }

  /** The truth of a rule on every sheet. */
  synchronized Bits ofRule(String id) {
    Bits known = rules.get(id);
    if (known == null) {
      known = of(pack.condition(id));
      rules.put(id, known);
    }
    return known;
  }

  private synchronized Bits test(Condition.Test test) {
    Bits known = tests.get(test);
    if (known == null) {
      known = new Bits(size());
      for (int i = 0; i < size(); i++) {
        known.set(i, readings.get(i).of(test));
      }
      tests.put(test, known);
    }
    return known;
  }

  /**
   * The truth of a condition on one sheet.
   *
   * @param truths the truth of each finding that it names
   */
  Truth of(Condition condition, int sheet, Truths truths) {
    if (condition instanceof Condition.HasFinding has) {
      return has.ids().stream().map(truths::of).reduce(Truth.FALSE, Truth::or);
    }
    if (condition instanceof Condition.Test test) {
      return test(test).get(sheet);
    }
    Truth truth = condition instanceof Condition.Any ? Truth.FALSE : Truth.TRUE;
    for (Condition part : condition.parts()) {
      Truth next = of(part, sheet, truths);
      truth = condition instanceof Condition.Any ? truth.or(next) : truth.and(next);
    }
    return truth;
  }

  /** The truth of a rule by its id. */
  @FunctionalInterface
  interface Truths {
    /** The truth of a rule. */
    Truth of(String rule);
  }
}
