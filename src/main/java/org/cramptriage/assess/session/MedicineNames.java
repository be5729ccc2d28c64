package org.cramptriage.assess.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Maps written names of medicines to kinds of medicines. Names add kinds to the list but do not
 * answer it: where the list was not answered, or a name was not read exactly, it stays partly
 * unknown. {@link ImpliedByNames} fills in the questions that follow.
 */
final class MedicineNames {

  private final Catalogue catalogue;
  private final Function<String, MedicineReading> reader;
  private final int names;
  private final int list;
  private final long none;
  private final ImpliedByNames implied;
  private List<Assessment.Medicine> read = List.of();
  private List<Warning> warnings = List.of();
  private Set<Integer> filledIn = Set.of();

  /**
   * Creates a reader of names.
   *
   * @param reader how a line is read
   */
  MedicineNames(RulePack pack, Function<String, MedicineReading> reader) {
    this.catalogue = pack.catalogue();
    this.reader = reader;
    this.names = catalogue.item(pack.item(Role.MEDICINE_NAMES)).position();
    this.list = catalogue.item(pack.item(Role.MEDICINES)).position();
    this.none = catalogue.codes(list, List.of(Item.NONE));
    this.implied = new ImpliedByNames(pack);
  }

  /** The items that were filled in although the person did not answer them. */
  Set<Integer> filledIn() {
    return filledIn;
  }

  /** How each name of the last sheet was read. */
  List<Assessment.Medicine> read() {
    return read;
  }

  /** The warnings about the names of the last sheet. */
  List<Warning> warnings() {
    return warnings;
  }

  /**
   * Adds to a sheet the kinds that its names stand for.
   *
   * @param checkCancelled runs before each name is read
   */
  void into(CodedSheet sheet, Runnable checkCancelled) {
    read = List.of();
    warnings = List.of();
    filledIn = Set.of();
    if (sheet.state(names) == CodedSheet.ABSENT) {
      return;
    }
    boolean listed = sheet.state(list) == CodedSheet.ANSWERED;
    long ticked = listed ? sheet.codes(list) : 0;
    long codes = ticked;
    boolean unknown = !listed || sheet.isUnknown(list) || sheet.state(names) == CodedSheet.UNKNOWN;
    if (sheet.state(names) == CodedSheet.ANSWERED) {
      read = new ArrayList<>();
      warnings = new ArrayList<>();
      implied.clear();
      for (String line : sheet.lines()) {
        checkCancelled.run();
        MedicineReading reading = reader.apply(line);
        for (MedicineReading.Part part : reading.parts()) {
          long kinds = catalogue.codes(list, part.classes());
          implied.add(part, kinds);
          codes |= kinds;
        }
        unknown |= !reading.exact();
        note(reading);
      }
      filledIn = implied.into(sheet, ticked, unknown);
    }
    put(sheet, codes, unknown);
  }

  private void put(CodedSheet sheet, long written, boolean unknown) {
    long codes = written;
    if ((codes & none) != 0 && (codes != none || unknown)) {
      codes &= ~none;
      warn(list, "\"none\" was given although medicines are named; it is ignored");
    }
    if (codes == 0) {
      sheet.unknown(list);
    } else {
      sheet.codes(list, codes, unknown);
    }
  }

  private void warn(int item, String text) {
    warnings = warnings.isEmpty() ? new ArrayList<>() : warnings;
    warnings.add(new Warning(catalogue.at(item).id(), text));
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
      warn(names, doubt(reading, readAs));
    }
  }

  private static String doubt(MedicineReading reading, @Nullable String readAs) {
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
