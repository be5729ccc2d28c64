package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the value of an answer, or the reason why it is missing. */
final class AnswerValueReader {

  /** All value elements that an answer can have. */
  static final Set<String> KINDS =
      Set.of(
          "valueBoolean",
          "valueDecimal",
          "valueInteger",
          "valueDate",
          "valueDateTime",
          "valueTime",
          "valueString",
          "valueUri",
          "valueAttachment",
          "valueCoding",
          "valueQuantity",
          "valueReference");

  /**
   * The primitive ones: their extensions are in a companion element such as {@code _valueString}.
   */
  static final Set<String> PRIMITIVES =
      Set.of(
          "valueBoolean",
          "valueDecimal",
          "valueInteger",
          "valueDate",
          "valueDateTime",
          "valueTime",
          "valueString",
          "valueUri");

  /** The types that items accept: problems inside them are reported here. */
  static final Set<String> READ =
      Set.of(
          "valueBoolean",
          "valueInteger",
          "valueDecimal",
          "valueString",
          "valueCoding",
          "valueQuantity");

  private static final Set<String> CODING =
      Set.of("system", "version", "code", "display", "userSelected");
  private static final Set<String> QUANTITY =
      Set.of("value", "comparator", "unit", "system", "code");
  private static final String BOTH = "has both a value and a data-absent-reason; keep one";
  private static final AnswerValue UNFIT = new AnswerValue.Unfit();

  private final JsonParser json;
  private final ElementReader fields;
  private final Refusals refusals;
  private final AbsenceReader absences;

  AnswerValueReader(JsonParser json, ElementReader fields, Refusals refusals) {
    this.json = json;
    this.fields = fields;
    this.refusals = refusals;
    this.absences = new AbsenceReader(json, fields, refusals);
  }

  /** Reads the reason why a value is missing. */
  AbsenceReader absences() {
    return absences;
  }

  /** Reads a value of this type. */
  AnswerValue value(ElementPath place, String kind) throws IOException {
    return switch (kind) {
      case "valueBoolean" -> flag(place);
      case "valueInteger" -> decimal(fields.number(place, true));
      case "valueDecimal" -> decimal(fields.number(place, false));
      case "valueString" -> text(fields.text(place));
      case "valueCoding" -> coding(place);
      case "valueQuantity" -> quantity(place);
      default -> {
        json.skipChildren();
        yield UNFIT;
      }
    };
  }

  private static AnswerValue text(@Nullable String text) {
    return text == null ? UNFIT : new AnswerValue.Text(text);
  }

  private AnswerValue flag(ElementPath place) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return new AnswerValue.Flag(token == JsonToken.VALUE_TRUE);
    }
    refusals.add(place, "", json.getText(), "expected true or false without quotes");
    json.skipChildren();
    return UNFIT;
  }

  private static AnswerValue decimal(@Nullable BigDecimal number) {
    return number == null ? UNFIT : new AnswerValue.Decimal(number);
  }

  private AnswerValue coding(ElementPath place) throws IOException {
    @Nullable String[] parts = new String[4];
    int before = refusals.count();
    fields.object(
        place,
        field -> {
          ElementPath here = place.element(field);
          switch (field) {
            case "system" -> parts[0] = fields.text(here);
            case "code" -> parts[1] = fields.text(here);
            case "display" -> parts[2] = fields.text(here);
            case "extension" -> parts[3] = absences.absence(here, field, parts[3]);
            default -> fields.skip(place, field, CODING);
          }
        });
    if (refusals.count() > before) {
      return UNFIT;
    }
    String absent = parts[3];
    if (absent == null) {
      return new AnswerValue.Coding(parts[0], parts[1], parts[2]);
    }
    if (parts[1] == null && parts[2] == null) {
      return new AnswerValue.Missing(absent);
    }
    refusals.add(place, "", "", BOTH);
    return UNFIT;
  }

  /** The parts of a quantity read so far. */
  private static final class Draft {
    private @Nullable BigDecimal number;
    private @Nullable String unit;
    private @Nullable String system;
    private @Nullable String code;
    private @Nullable String absent;
  }

  private AnswerValue quantity(ElementPath place) throws IOException {
    Draft draft = new Draft();
    int before = refusals.count();
    fields.object(place, field -> part(place, field, draft));
    if (refusals.count() > before) {
      return UNFIT;
    }
    BigDecimal number = draft.number;
    if (number != null && draft.absent == null) {
      return new AnswerValue.Quantity(number, draft.unit, draft.system, draft.code);
    }
    if (number != null) {
      refusals.add(place, "", "", BOTH);
      return UNFIT;
    }
    return new AnswerValue.Missing(draft.absent == null ? "" : draft.absent);
  }

  private void part(ElementPath place, String field, Draft draft) throws IOException {
    ElementPath here = place.element(field);
    switch (field) {
      case "value" -> draft.number = fields.number(here, false);
      case "unit" -> draft.unit = fields.text(here);
      case "system" -> draft.system = fields.text(here);
      case "code" -> draft.code = fields.text(here);
      case "_value", "extension" -> draft.absent = absences.absence(here, field, draft.absent);
      case "comparator" -> {
        refusals.add(here, "", json.getText(), "expected an exact number, without a comparator");
        json.skipChildren();
      }
      default -> fields.skip(place, field, QUANTITY);
    }
  }
}
