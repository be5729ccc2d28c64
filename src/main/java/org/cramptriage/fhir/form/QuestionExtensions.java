package org.cramptriage.fhir.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.json.JsonText;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** Writes the extensions of a question: how its answers are presented, its unit and its limits. */
final class QuestionExtensions {

  private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";
  private static final String CONTROLS = "http://hl7.org/fhir/questionnaire-item-control";

  /** Answers longer than this do not fit side by side on the screen of a telephone. */
  private static final int ONE_LINE = 30;

  private final JsonGenerator json;
  private final FhirWriter fhir;

  QuestionExtensions(JsonGenerator json) {
    this.json = json;
    this.fhir = FhirWriter.on(json);
  }

  void write(Item item) throws IOException {
    Item.Unit unit = item.unit();
    Item.Range range = item.range();
    boolean coded = item.type().isCoded();
    if (unit == null && range == null && !coded) {
      return;
    }
    json.writeArrayFieldStart("extension");
    if (coded) {
      answers(item);
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

  /** Writes the extensions of a help text, a display item inside its question. */
  void help() throws IOException {
    json.writeArrayFieldStart("extension");
    control("help");
    json.writeEndArray();
  }

  /** Writes the extension of an option that excludes all others. */
  void exclusive() throws IOException {
    json.writeArrayFieldStart("extension");
    extension("questionnaire-optionExclusive", e -> e.writeBooleanField("valueBoolean", true));
    json.writeEndArray();
  }

  private void answers(Item item) throws IOException {
    control(item.type() == ItemType.CHOICE ? "radio-button" : "check-box");
    int length = AnswerOptions.offered(item).values().stream().mapToInt(String::length).sum();
    if (length > ONE_LINE) {
      extension(
          "questionnaire-choiceOrientation", e -> e.writeStringField("valueCode", "vertical"));
    }
  }

  private void control(String code) throws IOException {
    extension(
        "questionnaire-itemControl", e -> fhir.concept("valueCodeableConcept", CONTROLS, code, ""));
  }

  private void unit(Item.Unit unit) throws IOException {
    extension(
        "questionnaire-unit",
        e ->
            fhir.object(
                "valueCoding", c -> fhir.coding(FhirNames.UCUM, unit.code(), unit.label())));
  }

  private void limit(String name, ItemType type, BigDecimal value) throws IOException {
    String field = type == ItemType.INTEGER ? "valueInteger" : "valueDecimal";
    extension(name, e -> e.writeNumberField(field, value));
  }

  private void extension(String name, JsonText.Content value) throws IOException {
    fhir.object(
        extension -> {
          json.writeStringField("url", HL7 + name);
          value.write(json);
        });
  }
}
