package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import org.cramptriage.questionnaire.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the elements of FHIR JSON. Malformed elements are added to the refusals and skipped. */
final class ElementReader {

  private static final Set<String> ANYWHERE = Set.of("id", "extension", "fhir_comments");

  private final JsonParser json;
  private final Refusals refusals;

  ElementReader(JsonParser json, Refusals refusals) {
    this.json = json;
    this.refusals = refusals;
  }

  /** Receives the elements of an object; the parser is at the value. */
  interface Taker {
    /** Reads the value completely. */
    void take(String field) throws IOException;
  }

  /**
   * Reads an object.
   *
   * @return whether there was an object
   */
  boolean object(ElementPath place, Taker taker) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      unfit(place, "an object");
      return false;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      taker.take(field);
    }
    return true;
  }

  /** Receives the elements of an array; the parser is at the element. */
  interface ElementTaker {
    /** Reads the element completely. */
    void take(ElementPath place) throws IOException;
  }

  /** Reads an array; anything else is refused. */
  void array(ElementPath parent, String name, ElementTaker taker) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      unfit(parent.element(name), "an array");
      return;
    }
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      taker.take(parent.element(name, i));
    }
  }

  /** The string at the parser's position; null if it is not a string. */
  @Nullable String text(ElementPath place) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING && json.getTextLength() > 0) {
      return json.getText();
    }
    unfit(place, "a non-empty string");
    return null;
  }

  /** The number at the parser's position; null if it is not a number. */
  @Nullable BigDecimal number(ElementPath place, boolean whole) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || (token == JsonToken.VALUE_NUMBER_FLOAT && !whole)) {
      try {
        return json.getDecimalValue();
      } catch (NumberFormatException e) {
        refusals.add(place, "", json.getText(), "the number has too large an exponent");
        return null;
      }
    }
    unfit(place, whole ? "a whole number without quotes" : "a number without quotes");
    return null;
  }

  /**
   * Skips an element that is not used. An element that FHIR does not define here is refused, since
   * it may be a misspelt name of one that is used.
   *
   * @param known the elements that FHIR defines for the object
   */
  void skip(ElementPath place, String field, Set<String> known) throws IOException {
    if (field.equals("modifierExtension")) {
      refuse(
          place.element(field), "changes the meaning of the element that contains it; remove it");
    } else if (!known.contains(field) && !ANYWHERE.contains(field) && !isCompanion(field, known)) {
      refuse(
          place.element(Problem.oneLine(field, 40)), "FHIR R4 does not define this element here");
    }
    json.skipChildren();
  }

  private static boolean isCompanion(String field, Set<String> known) {
    return field.startsWith("_") && known.contains(field.substring(1));
  }

  private void refuse(ElementPath place, String why) {
    refusals.add(place, "", "", why);
  }

  private void unfit(ElementPath place, String expected) throws IOException {
    refusals.add(place, "", shown(), "expected " + expected);
    json.skipChildren();
  }

  private String shown() throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> '"' + json.getText() + '"';
      default -> json.getText();
    };
  }
}
