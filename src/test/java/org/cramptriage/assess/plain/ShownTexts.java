package org.cramptriage.assess.plain;

import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.TextKey;
import org.cramptriage.pack.model.TextTemplate;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;

/** Texts without the parts that do not apply to a person. */
final class ShownTexts {

  private ShownTexts() {}

  static String of(Rule rule, TextKey key, String whole, ThreeValued reading) {
    TextTemplate template = rule.header().wording().templates().get(key);
    if (template == null) {
      return whole;
    }
    StringBuilder text = new StringBuilder();
    for (TextTemplate.Part part : template.parts()) {
      boolean gone =
          part instanceof TextTemplate.OnlyIf some && reading.of(some.condition()) == Truth.FALSE;
      text.append(gone ? "" : part.words());
    }
    return text.toString();
  }
}
