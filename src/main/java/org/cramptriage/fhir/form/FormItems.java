package org.cramptriage.fhir.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** Writes the items of the Questionnaire. */
final class FormItems {

  private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";
  private static final String CONTROLS = "http://hl7.org/fhir/questionnaire-item-control";
  private static final String DO_NOT_KNOW = " Leave it empty if you do not know.";

  private final JsonGenerator json;
  private final FhirWriter fhir;
  private final FhirNames names;
  private final Shown shown;

  FormItems(JsonGenerator json, FhirNames names, Shown shown) {
    this.json = json;
    this.fhir = FhirWriter.on(json);
    this.names = names;
    this.shown = shown;
  }

  /** A text between the questions. */
  void display(String linkId, String text) throws IOException {
    fhir.object(
        item -> {
          json.writeStringField("linkId", linkId);
          json.writeStringField("text", text);
          json.writeStringField("type", "display");
        });
  }

  void section(FormSection section) throws IOException {
    fhir.object(
        group -> {
          json.writeStringField("linkId", section.id());
          json.writeStringField("text", section.title());
          json.writeStringField("type", "group");
          fhir.array("item", section.items(), this::question);
        });
  }

  /** A question, in a group for each clause of its skip logic that it cannot carry itself. */
  private void question(Item item) throws IOException {
    List<Shown.Clause> clauses = new ArrayList<>(shown.when(item.id()));
    question(item, clauses, 1);
  }

  private void question(Item item, List<Shown.Clause> clauses, int depth) throws IOException {
    boolean single = clauses.stream().allMatch(clause -> clause.anyOf().size() == 1);
    if (clauses.size() <= 1 || single) {
      fhir.object(content -> content(item, clauses));
      return;
    }
    fhir.object(
        group -> {
          json.writeStringField("linkId", item.id() + ".if-" + depth);
          json.writeStringField("type", "group");
          enableWhen(clauses.subList(0, 1));
          json.writeArrayFieldStart("item");
          question(item, clauses.subList(1, clauses.size()), depth + 1);
          json.writeEndArray();
        });
  }

  private void content(Item item, List<Shown.Clause> clauses) throws IOException {
    extensions(item);
    json.writeStringField("linkId", item.id());
    json.writeStringField("text", item.question());
    json.writeStringField("type", type(item.type()));
    enableWhen(clauses);
    if (item.type() == ItemType.MULTI_CHOICE || item.type() == ItemType.TEXT_LIST) {
      json.writeBooleanField("repeats", true);
    }
    if (item.type() == ItemType.TEXT_LIST) {
      json.writeNumberField("maxLength", AnswerCheck.LONGEST_LINE);
    }
    fhir.array("answerOption", AnswerOptions.of(item).entrySet(), option -> option(item, option));
    help(item);
  }

  private static String type(ItemType type) {
    return switch (type) {
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case DECIMAL -> "decimal";
      case CHOICE, MULTI_CHOICE -> "choice";
      case TEXT_LIST -> "string";
      case DERIVED -> throw new IllegalArgumentException("it is worked out, not asked");
    };
  }

  private void extensions(Item item) throws IOException {
    Item.Unit unit = item.unit();
    Item.Range range = item.range();
    boolean coded = item.type().isCoded();
    if (unit == null && range == null && !coded) {
      return;
    }
    json.writeArrayFieldStart("extension");
    if (coded) {
      control(item.type() == ItemType.CHOICE ? "radio-button" : "check-box");
    }
    if (unit != null) {
      unit(unit);
    }
    if (range != null) {
      limit("minValue", item.type(), range.from());
      limit("maxValue", item.type(), range.to());
    }
    json.writeEndArray();
  }

  private void control(String code) throws IOException {
    fhir.object(
        extension -> {
          json.writeStringField("url", HL7 + "questionnaire-itemControl");
          fhir.concept("valueCodeableConcept", CONTROLS, code, "");
        });
  }

  private void unit(Item.Unit unit) throws IOException {
    fhir.object(
        extension -> {
          json.writeStringField("url", HL7 + "questionnaire-unit");
          fhir.object("valueCoding", c -> fhir.coding(FhirNames.UCUM, unit.code(), unit.label()));
        });
  }

  private void limit(String name, ItemType type, BigDecimal value) throws IOException {
    fhir.object(
        extension -> {
          json.writeStringField("url", HL7 + name);
          json.writeNumberField(type == ItemType.INTEGER ? "valueInteger" : "valueDecimal", value);
        });
  }

  private void enableWhen(List<Shown.Clause> clauses) throws IOException {
    List<Shown.Test> tests = clauses.stream().flatMap(clause -> clause.anyOf().stream()).toList();
    fhir.array("enableWhen", tests, this::test);
    if (tests.size() > 1) {
      json.writeStringField("enableBehavior", clauses.size() == 1 ? "any" : "all");
    }
  }

  private void test(Shown.Test test) throws IOException {
    fhir.object(
        line -> {
          json.writeStringField("question", test.question());
          json.writeStringField("operator", test.operator());
          answer(test);
        });
  }

  private void answer(Shown.Test test) throws IOException {
    if (test.answer() instanceof Boolean yes) {
      json.writeBooleanField("answerBoolean", yes);
    } else if (test.answer() instanceof BigDecimal number) {
      boolean whole = shown.isWhole(test.question());
      json.writeNumberField(whole ? "answerInteger" : "answerDecimal", number);
    } else {
      String system = names.answers(test.question());
      fhir.object("answerCoding", c -> fhir.coding(system, test.answer().toString(), ""));
    }
  }

  private void option(Item item, Map.Entry<String, String> option) throws IOException {
    fhir.object(
        content -> {
          if (option.getKey().equals(Item.NONE) && item.type() == ItemType.MULTI_CHOICE) {
            exclusive();
          }
          String system = names.answers(item.id());
          fhir.object("valueCoding", c -> fhir.coding(system, option.getKey(), option.getValue()));
        });
  }

  private void exclusive() throws IOException {
    json.writeArrayFieldStart("extension");
    fhir.object(
        extension -> {
          json.writeStringField("url", HL7 + "questionnaire-optionExclusive");
          json.writeBooleanField("valueBoolean", true);
        });
    json.writeEndArray();
  }

  /**
   * What stands beside a number: its unit, what is plausible, and what to do if it is not known.
   */
  private void help(Item item) throws IOException {
    Item.Unit unit = item.unit();
    Item.Range range = item.range();
    if (unit == null || range == null) {
      return;
    }
    String text =
        "In " + unit.label() + ", from " + range.from() + " to " + range.to() + "." + DO_NOT_KNOW;
    json.writeArrayFieldStart("item");
    fhir.object(
        display -> {
          json.writeArrayFieldStart("extension");
          control("help");
          json.writeEndArray();
          json.writeStringField("linkId", item.id() + ".help");
          json.writeStringField("text", text);
          json.writeStringField("type", "display");
        });
    json.writeEndArray();
  }
}
