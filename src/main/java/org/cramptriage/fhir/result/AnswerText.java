package org.cramptriage.fhir.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/** Describes a question and its answer in the words of the form. */
public final class AnswerText {

  private final Catalogue catalogue;
  private final Assessment assessment;

  /** Creates the descriptions for one assessment. */
  public AnswerText(Catalogue catalogue, Assessment assessment) {
    this.catalogue = catalogue;
    this.assessment = assessment;
  }

  /** The question and the answer, with the part of it that comes from the chart marked. */
  public String of(Assessment.Because because) {
    List<String> charted = assessment.fromChart(because);
    String said = because.question() + " " + answer(because);
    if (charted.isEmpty()) {
      return said;
    }
    boolean whole = !(because.answer() instanceof List<?> codes) || codes.size() == charted.size();
    return whole
        ? said + " (from the chart)"
        : said + " (from the chart: " + labels(because.item(), charted) + ")";
  }

  private String labels(String item, List<String> codes) {
    return codes.stream().map(catalogue.item(item)::label).collect(Collectors.joining("; "));
  }

  private String answer(Assessment.Because because) {
    Item item = catalogue.item(because.item());
    if (because.answer().equals(Item.UNKNOWN)) {
      return "Not known.";
    }
    if (because.answer().equals(Item.NOT_TOLD)) {
      return "Not told; counted as the worst answer.";
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
