package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import org.cramptriage.questionnaire.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the elements of FHIR JSON; what has the wrong form is noted and passed over. */
final class ElementReader {

  private static final Set<String> ANYWHERE = Set.of("id", "extension", "fhir_comments");

  private final JsonParser json;
  private final Refusals refusals;

  ElementReader(JsonParser json, Refusals refusals) {
    this.json = json;
    this.refusals = refusals;
  }

  /** Takes the elements of an object; the parser stands on the value. */
  interface Taker {
    /** Reads the value, to its end. */
    void take(String field) throws IOException;
  }

  /**
   * Reads an object.
   *
   * @return whether there was one
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

  /** Takes one element of an array; the parser stands on it. */
  interface ElementTaker {
    /** Reads the element, to its end. */
    void take(ElementPath place) throws IOException;
  }

  /** Reads an array, if there is one. */
  void array(ElementPath parent, String name, ElementTaker taker) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      unfit(parent.element(name), "an array");
      return;
    }
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      taker.take(parent.element(name, i));
    }
  }

  /** The text that stands here, or null if it is none. */
  @Nullable String text(ElementPath place) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING && json.getTextLength() > 0) {
      return json.getText();
    }
    unfit(place, "a text that is not empty");
    return null;
  }

  /** The number that stands here, or null if it is none. */
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
   * Passes over an element that means nothing to us; one that FHIR does not have here is refused,
   * since it may be a slip in the name of one that does mean something.
   *
   * @param known the elements that the object can have
   */
  void skip(ElementPath place, String field, Set<String> known) throws IOException {
    if (field.equals("modifierExtension")) {
      refuse(place.element(field), "changes the meaning of what it stands in; send it without");
    } else if (!known.contains(field) && !ANYWHERE.contains(field) && !isCompanion(field, known)) {
      refuse(place.element(Problem.oneLine(field, 40)), "FHIR R4 has no such element here");
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
