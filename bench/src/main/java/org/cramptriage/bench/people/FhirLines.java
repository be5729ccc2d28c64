package org.cramptriage.bench.people;

import java.io.OutputStream;
import java.util.List;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * FHIR bulk export: one QuestionnaireResponse a line, as a form writes it, with groups, the texts
 * of the questions, and codes with system and display.
 */
final class FhirLines extends RecordWriter {

  private final FhirNames names;

  FhirLines(RulePack pack, OutputStream out) {
    super(pack.catalogue(), out);
    this.names = FhirNames.of(pack);
  }

  @Override
  void head() {
    // Nothing stands before the first record.
  }

  @Override
  void person(String id, Answers answers) {
    line.append("{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"").append(id);
    line.append("\",\"questionnaire\":\"").append(names.questionnaire());
    line.append("\",\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/").append(id);
    line.append("\"},\"authored\":\"2026-11-21T10:00:00Z\",\"item\":[");
    String section = "";
    for (Item item : items) {
      Object answer = answers.get(item.position());
      if (answer != null) {
        String of = item.id().substring(0, item.id().indexOf('.'));
        if (!of.equals(section)) {
          line.append(section.isEmpty() ? "" : "]},");
          line.append("{\"linkId\":\"").append(of).append("\",\"item\":[");
        } else {
          line.append(',');
        }
        section = of;
        item(item, answer instanceof List<?> list ? list : List.of(answer));
      }
    }
    line.append(section.isEmpty() ? "]}" : "]}]}");
  }

  private void item(Item item, List<?> values) {
    line.append("{\"linkId\":\"").append(item.id()).append("\",\"text\":");
    text(item.question());
    line.append(",\"answer\":[");
    for (int i = 0; i < values.size(); i++) {
      line.append(i == 0 ? "{" : ",{");
      value(item, values.get(i));
      line.append('}');
    }
    line.append("]}");
  }

  private void value(Item item, Object value) {
    if (value instanceof Double number) {
      line.append(item.type() == ItemType.INTEGER ? "\"valueInteger\":" : "\"valueDecimal\":");
      number(number);
    } else if (value instanceof Boolean yes) {
      line.append("\"valueBoolean\":").append(yes);
    } else if (item.type() == ItemType.TEXT_LIST) {
      line.append("\"valueString\":");
      text(value.toString());
    } else if (item.type().isCoded()) {
      line.append("\"valueCoding\":{\"system\":\"").append(names.answers(item.id()));
      line.append("\",\"code\":\"").append(value).append("\",\"display\":");
      text(item.label(value.toString()));
      line.append('}');
    } else {
      line.append("\"valueString\":");
      text(value.toString());
    }
  }

  private void text(String text) {
    line.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }
}
