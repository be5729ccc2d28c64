package org.cramptriage.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;

/** What a person said, in the words of the questionnaire. */
final class ReadableReasons {

  private final RulePack pack;
  private final List<Assessment.Medicine> medicines;

  ReadableReasons(RulePack pack, List<Assessment.Medicine> medicines) {
    this.pack = pack;
    this.medicines = medicines;
  }

  /** The words before a finding that rests on what the person was not sure about; else empty. */
  static String unsure(List<Assessment.Because> because) {
    long unsure = because.stream().filter(ReadableReasons::isUnsure).count();
    if (unsure == 0) {
      return "";
    }
    return unsure == because.size()
        ? "You were not sure about this: "
        : "You were not sure about part of this: ";
  }

  private static boolean isUnsure(Assessment.Because b) {
    return b.answer().equals(Item.UNKNOWN);
  }

  /** The question without the hints that follow it. */
  static String asked(String question) {
    int end = question.indexOf('?');
    return end < 0 ? question : question.substring(0, end + 1);
  }

  /** The question and what was said. */
  String of(Assessment.Because b) {
    String asked = asked(b.question()) + " ";
    if (isUnsure(b)) {
      return asked + "You were not sure.";
    }
    return b.answer() instanceof List<?> codes && b.item().equals("medication.list")
        ? asked + medicines(codes.stream().map(Object::toString).toList(), b)
        : asked + "You said: " + answer(b) + ".";
  }

  /** The kinds that follow from a written name are said with the name. */
  private String medicines(List<String> codes, Assessment.Because b) {
    Item item = pack.catalogue().item(b.item());
    List<String> said = new ArrayList<>(codes);
    List<String> parts = new ArrayList<>();
    for (Assessment.Medicine m : medicines) {
      List<String> kinds = codes.stream().filter(m.classes()::contains).toList();
      if (!kinds.isEmpty()) {
        said.removeAll(kinds);
        String check = m.exact() ? "" : " (please check)";
        parts.add(
            "You wrote \"%s\", read as %s%s: %s."
                .formatted(m.written(), m.readAs(), check, labels(item, kinds)));
      }
    }
    if (!said.isEmpty()) {
      parts.add("You said: " + labels(item, said) + ".");
    }
    return String.join(" ", parts);
  }

  private static String labels(Item item, List<String> codes) {
    return codes.stream().map(item::label).collect(Collectors.joining("; "));
  }

  private String answer(Assessment.Because b) {
    Item item = pack.catalogue().item(b.item());
    if (b.answer() instanceof Boolean yes) {
      return yes ? "Yes" : "No";
    }
    if (b.answer() instanceof BigDecimal number) {
      Item.Unit unit = item.unit();
      return number.toPlainString() + (unit == null ? "" : " " + unit.label());
    }
    return b.answer() instanceof List<?> codes
        ? labels(item, codes.stream().map(Object::toString).toList())
        : item.label(b.answer().toString());
  }
}
