package org.cramptriage.assess.plain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.terms.Urgency;

/** The level that calming answers could lead to, and the open questions that could get there. */
record Calmed(Urgency lowest, Set<String> items) {

  static Calmed of(
      RulePack pack, AnswerSheet sheet, ThreeValued reading, Map<String, Truth> truths) {
    Urgency now = Level.of(pack, sheet, reading, truths).urgency();
    AnswerSheet calmed = sheet;
    for (Item item : pack.catalogue().items()) {
      if (item.isCalming() && reading.isNotTold(item.id())) {
        calmed = calmed.with(item.id(), answer(item, sheet));
      }
    }
    ThreeValued after = pack.reading(calmed);
    Map<String, Truth> then = new TreeMap<>();
    pack.findings().forEach(finding -> then.put(finding.id(), after.finding(finding.id())));
    Urgency lowest = Level.of(pack, calmed, after, then).urgency();
    Reasons reasons = new Reasons(pack, sheet, reading);
    Set<String> items = new TreeSet<>();
    for (Rule.Finding finding : pack.findings()) {
      boolean ends = truths.get(finding.id()) == Truth.TRUE && then.get(finding.id()) != Truth.TRUE;
      if (ends && finding.urgency().compareTo(lowest) > 0) {
        reasons.of(finding.condition()).stream()
            .filter(because -> because.answer().equals(Item.NOT_TOLD))
            .map(Assessment.Because::item)
            .forEach(items::add);
      }
    }
    return new Calmed(lowest.compareTo(now) < 0 ? lowest : now, items);
  }

  /** What was ticked, and otherwise a code that no rule names. */
  private static Answer answer(Item item, AnswerSheet sheet) {
    boolean partly = sheet.get(item.id()).orElse(Answer.UNKNOWN) instanceof Answer.Codes;
    List<String> ticked =
        partly ? ((Answer.Codes) sheet.get(item.id()).orElseThrow()).ticked() : List.of();
    return item.type() == ItemType.MULTI_CHOICE
        ? new Answer.Codes(ticked, false)
        : new Answer.Code("calm");
  }
}
