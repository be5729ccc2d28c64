package org.cramptriage.assess.plain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Warning;

/**
 * Turns the names of medicines into kinds of medicines. Names add kinds; they never stand for an
 * answer to the list of kinds: where that was not answered, or a name was not read exactly, the
 * list stays partly unknown.
 */
final class MedicineNames {

  private static final String NAMES = "medication.names";
  private static final String LIST = "medication.list";

  private final RulePack pack;
  private final List<Assessment.Medicine> read = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  MedicineNames(RulePack pack) {
    this.pack = pack;
  }

  /** How each name was read. */
  List<Assessment.Medicine> read() {
    return read;
  }

  /** What is odd about the names. */
  List<Warning> warnings() {
    return warnings;
  }

  /** The sheet with the kinds that the names stand for. */
  AnswerSheet into(AnswerSheet sheet) {
    Answer names = sheet.get(NAMES).orElse(null);
    if (names == null) {
      return sheet;
    }
    Set<String> codes = new LinkedHashSet<>();
    Answer listed = sheet.get(LIST).orElse(Answer.UNKNOWN);
    boolean unknown = names instanceof Answer.Unknown || listed instanceof Answer.Unknown;
    if (listed instanceof Answer.Codes list) {
      codes.addAll(list.ticked());
      unknown |= list.alsoUnknown();
    }
    if (names instanceof Answer.Texts texts) {
      for (String line : texts.lines()) {
        MedicineReading reading = pack.vocabulary().read(line);
        codes.addAll(reading.classes());
        unknown |= !reading.exact();
        note(reading);
      }
    }
    return sheet.with(LIST, list(codes, unknown));
  }

  private Answer list(Set<String> codes, boolean unknown) {
    if (codes.contains(Item.NONE) && (codes.size() > 1 || unknown)) {
      codes.remove(Item.NONE);
      warnings.add(
          new Warning(LIST, "\"none\" was given although medicines are named; it is ignored"));
    }
    Item item = pack.catalogue().item(LIST);
    List<String> inOrder = item.choices().keySet().stream().filter(codes::contains).toList();
    return inOrder.isEmpty() ? Answer.UNKNOWN : new Answer.Codes(inOrder, unknown);
  }

  private void note(MedicineReading reading) {
    String readAs =
        reading.recognised()
            ? reading.parts().stream()
                .map(MedicineReading.Part::readAs)
                .distinct()
                .collect(Collectors.joining(" + "))
            : null;
    read.add(
        new Assessment.Medicine(reading.written(), readAs, reading.classes(), reading.exact()));
    if (!reading.exact()) {
      warnings.add(new Warning(NAMES, doubt(reading, readAs)));
    }
  }

  private static String doubt(
      MedicineReading reading, @org.jspecify.annotations.Nullable String readAs) {
    String name = '"' + reading.written() + '"';
    if (!reading.ambiguous().isEmpty()) {
      return name + " could mean different medicines; check the packet, or ask a pharmacist";
    }
    if (readAs == null) {
      return name + " was not recognised; which medicines you take stays partly unknown";
    }
    return reading.unread().isEmpty()
        ? name + " was read as " + readAs + "; check that this is right"
        : name
            + " was read as "
            + readAs
            + "; not recognised: "
            + String.join(", ", reading.unread());
  }
}
