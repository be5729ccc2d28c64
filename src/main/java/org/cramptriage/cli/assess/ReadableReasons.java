package org.cramptriage.cli.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.questionnaire.Item;

/** Prints answers in the words of the questionnaire. */
final class ReadableReasons {

  private static final String YOU = "You said: ";
  private static final String CHART = "Your record says: ";

  private final RulePack pack;
  private final Assessment assessment;

  ReadableReasons(RulePack pack, Assessment assessment) {
    this.pack = pack;
    this.assessment = assessment;
  }

  /** The introduction of a finding that depends on uncertain answers; otherwise empty. */
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

  /** The question and the answer. */
  String of(Assessment.Because b) {
    String asked = asked(b.question()) + " ";
    if (isUnsure(b)) {
      return asked + "You were not sure.";
    }
    if (b.answer().equals(Item.NOT_TOLD)) {
      return asked + "Not answered, so the worst answer is assumed.";
    }
    Item item = pack.catalogue().item(b.item());
    List<String> charted = assessment.fromChart(b);
    if (!(b.answer() instanceof List<?> codes)) {
      return asked + (charted.isEmpty() ? YOU : CHART) + answer(b) + ".";
    }
    List<String> said = new ArrayList<>(codes.stream().map(Object::toString).toList());
    said.removeAll(charted);
    List<String> parts = new ArrayList<>();
    if (b.item().equals(pack.item(Role.MEDICINES))) {
      written(said, item, parts);
    }
    part(YOU, said, item, parts);
    part(CHART, charted, item, parts);
    return asked + String.join(" ", parts);
  }

  private static void part(String who, List<String> codes, Item item, List<String> parts) {
    if (!codes.isEmpty()) {
      parts.add(who + labels(item, codes) + ".");
    }
  }

  /** The kinds that follow from a written name are printed with the name. */
  private void written(List<String> said, Item item, List<String> parts) {
    List<String> codes = List.copyOf(said);
    for (Assessment.Medicine m : assessment.medicines()) {
      List<String> kinds = codes.stream().filter(m.classes()::contains).toList();
      if (!kinds.isEmpty()) {
        said.removeAll(kinds);
        String check = m.exact() ? "" : " (please check)";
        parts.add(
            "You wrote \"%s\", read as %s%s: %s."
                .formatted(m.written(), m.readAs(), check, labels(item, kinds)));
      }
    }
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
    return item.label(b.answer().toString());
  }
}
