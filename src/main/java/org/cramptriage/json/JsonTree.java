package org.cramptriage.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small JSON document in memory. */
public sealed interface JsonTree {

  /** An object with its fields in the order of the input. */
  record Fields(Map<String, JsonTree> byName) implements JsonTree {
    /** Defensive copy. */
    public Fields {
      byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
  }

  /** An array. */
  record Elements(List<JsonTree> all) implements JsonTree {
    /** Defensive copy. */
    public Elements {
      all = List.copyOf(all);
    }
  }

  /** A string. */
  record Text(String text) implements JsonTree {}

  /** A number, true or false, as written in the input. */
  record Literal(String text) implements JsonTree {}

  /** A null, or a missing field. */
  record Nothing() implements JsonTree {}

  /**
   * Reads a document.
   *
   * @param limits one of {@link JsonLimits}
   * @throws IOException if it is not one JSON value within the limits
   */
  static JsonTree read(JsonFactory limits, byte[] bytes) throws IOException {
    try (JsonParser json = limits.createParser(bytes)) {
      return document(json);
    }
  }

  /** Reads a document from a string. */
  static JsonTree read(JsonFactory limits, String text) throws IOException {
    try (JsonParser json = limits.createParser(text)) {
      return document(json);
    }
  }

  private static JsonTree document(JsonParser json) throws IOException {
    if (json.nextToken() == null) {
      throw new IOException("the text is empty");
    }
    JsonTree value = value(json);
    if (json.nextToken() != null) {
      throw new IOException("more text follows after the end of the JSON");
    }
    return value;
  }

  private static JsonTree value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, JsonTree> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          fields.put(name, value(json));
        }
        yield new Fields(fields);
      }
      case START_ARRAY -> {
        List<JsonTree> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(json));
        }
        yield new Elements(elements);
      }
      case VALUE_STRING -> new Text(json.getText());
      case VALUE_NULL -> new Nothing();
      default -> new Literal(json.getText());
    };
  }

  /** The field with this name; {@link Nothing} if there is none, or if this is not an object. */
  default JsonTree at(String name) {
    return this instanceof Fields fields
        ? fields.byName.getOrDefault(name, new Nothing())
        : new Nothing();
  }

  /** The elements; empty if this is not an array. */
  default List<JsonTree> elements() {
    return this instanceof Elements elements ? elements.all : List.of();
  }

  /** The text of a string, number, true or false; empty for anything else. */
  default String text() {
    return "";
  }

  /**
   * The text of a field.
   *
   * @throws IllegalArgumentException if it is not a string
   */
  default String text(String name) {
    return field(name, Text.class).text;
  }

  /**
   * The whole number in a field.
   *
   * @throws IllegalArgumentException if there is none, or it does not fit into a {@code long}
   */
  default long number(String name) {
    return Long.parseLong(field(name, Literal.class).text);
  }

  /**
   * The fields of the object in a field.
   *
   * @throws IllegalArgumentException if it is not an object
   */
  default Map<String, JsonTree> fields(String name) {
    return field(name, Fields.class).byName;
  }

  /**
   * The elements of the array in a field.
   *
   * @throws IllegalArgumentException if it is not an array
   */
  default List<JsonTree> elements(String name) {
    return field(name, Elements.class).all;
  }

  private <T extends JsonTree> T field(String name, Class<T> kind) {
    JsonTree value = at(name);
    if (!kind.isInstance(value)) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is missing or is not of type " + kind.getSimpleName());
    }
    return kind.cast(value);
  }
}
