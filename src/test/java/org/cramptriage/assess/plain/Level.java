package org.cramptriage.assess.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.terms.Urgency;

/**
 * The urgency: the highest finding that holds, raised by what is open.
 *
 * @param urgency the level to act on now
 * @param range both ends
 * @param policy the policies that set it
 */
record Level(Urgency urgency, Assessment.Range range, List<String> policy) {

  /** The level of a sheet. */
  static Level of(
      RulePack pack, AnswerSheet sheet, ThreeValued reading, Map<String, Truth> truths) {
    Urgency holds = highest(pack, truths, Truth.TRUE);
    Urgency possible = highest(pack, truths, Truth.UNKNOWN);
    Urgency urgency = holds;
    List<String> policy = new ArrayList<>();
    if (possible.isAtLeast(Urgency.URGENT) && !urgency.isAtLeast(Urgency.SOON)) {
      urgency = Urgency.SOON;
      policy.add("P-VITAL-OPEN");
    }
    if (!urgency.isAtLeast(Urgency.ROUTINE) && openRequired(pack, sheet, reading)) {
      urgency = Urgency.ROUTINE;
      policy.add("P-OPEN");
    }
    if (urgency == Urgency.SELF_CARE) {
      policy.add("P-SELF-CARE");
    }
    return new Level(urgency, new Assessment.Range(holds, urgency.or(possible)), policy);
  }

  private static Urgency highest(RulePack pack, Map<String, Truth> truths, Truth wanted) {
    return pack.findings().stream()
        .filter(finding -> truths.get(finding.id()) == wanted)
        .map(Rule.Finding::urgency)
        .reduce(Urgency.SELF_CARE, Urgency::or);
  }

  private static boolean openRequired(RulePack pack, AnswerSheet sheet, ThreeValued reading) {
    return pack.catalogue().items().stream()
        .anyMatch(item -> item.required() && isUnresolved(item, sheet, reading));
  }

  /** Whether an item that applies has no answer, or an answer that leaves something unknown. */
  static boolean isUnresolved(Item item, AnswerSheet sheet, ThreeValued reading) {
    return reading.asked(item.id()) != Truth.FALSE
        && (sheet.get(item.id()).isEmpty() || sheet.isUnknown(item.id()));
  }
}
