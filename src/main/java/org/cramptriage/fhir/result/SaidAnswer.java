package org.cramptriage.fhir.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/** A question and what was said, in the words of the form. */
public final class SaidAnswer {

  private final Catalogue catalogue;

  /** In the words of this catalogue. */
  public SaidAnswer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The question and the answer. */
  public String of(Assessment.Because because) {
    return because.question() + " " + answer(because);
  }

  private String answer(Assessment.Because because) {
    Item item = catalogue.item(because.item());
    if (because.answer().equals(Item.UNKNOWN)) {
      return "Not known.";
    }
    if (because.answer() instanceof Boolean yes) {
      return yes ? "Yes" : "No";
    }
    if (because.answer() instanceof BigDecimal number) {
      Item.Unit unit = item.unit();
      return number.toPlainString() + (unit == null ? "" : " " + unit.label());
    }
    return because.answer() instanceof List<?> codes
        ? codes.stream().map(code -> item.label(code.toString())).collect(Collectors.joining("; "))
        : item.label(because.answer().toString());
  }
}
