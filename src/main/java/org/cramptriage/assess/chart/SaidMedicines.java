package org.cramptriage.assess.chart;

import java.util.List;
import java.util.TreeSet;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;

/**
 * The kinds of medicines that a person named.
 *
 * @param classes the kinds that the names denote
 * @param partlyUnknown whether a name could not be read exactly
 */
record SaidMedicines(List<String> classes, boolean partlyUnknown) {

  private static final SaidMedicines NOTHING = new SaidMedicines(List.of(), false);

  /** The kinds named for an item; empty for all items except the list of medicines. */
  static SaidMedicines of(RulePack pack, AnswerSheet sheet, Item item) {
    if (!item.id().equals(pack.item(Role.MEDICINES))) {
      return NOTHING;
    }
    Answer names = sheet.get(pack.item(Role.MEDICINE_NAMES)).orElse(null);
    if (!(names instanceof Answer.Texts texts)) {
      return names == null ? NOTHING : new SaidMedicines(List.of(), true);
    }
    TreeSet<String> classes = new TreeSet<>();
    boolean unknown = false;
    for (String line : texts.lines()) {
      MedicineReading reading = pack.vocabulary().read(line);
      classes.addAll(reading.classes());
      unknown |= !reading.exact();
    }
    return new SaidMedicines(List.copyOf(classes), unknown);
  }
}
