package org.cramptriage.fhir.response;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.form.AnswerOptions;
import org.cramptriage.questionnaire.Item;

/** An item with its answer options on the form. */
final class ItemOnForm {

  private final Item item;
  private final String system;
  private final Map<String, String> options;
  private final Map<String, String> byDisplay = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  ItemOnForm(Item item, FhirNames names) {
    this.item = item;
    this.system = names.answers(item.id());
    this.options = AnswerOptions.of(item);
    options.forEach(this::display);
  }

  private void display(String code, String label) {
    if (byDisplay.putIfAbsent(plain(label), code) != null) {
      ambiguous.add(plain(label));
    }
  }

  /** A display text in lower case, with each run of white space as one space. */
  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  Item item() {
    return item;
  }

  /** The code system of its answers. */
  String system() {
    return system;
  }

  /** Its codes, including the one for "not known". */
  Set<String> codes() {
    return options.keySet();
  }

  /** The label of a code on the form. */
  boolean isLabel(String code, String display) {
    return display.equals(options.get(code));
  }

  /** The code with this label, if there is exactly one. */
  Optional<String> codeShownAs(String display) {
    String plain = plain(display);
    return ambiguous.contains(plain) ? Optional.empty() : Optional.ofNullable(byDisplay.get(plain));
  }
}
