package org.cramptriage.fhir.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of a resource. A missing element is empty, and so are all of its children.
 *
 * @param fields its child elements, if it is an object
 * @param list its members, if it is an array
 * @param text its value, if it is a primitive
 */
record Element(Map<String, Element> fields, List<Element> list, String text) {

  /** The empty element. */
  static final Element NOTHING = new Element(Map.of(), List.of(), "");

  /** Reads the element at the parser's position. */
  static Element read(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Element> fields = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, read(json));
      }
      return new Element(fields, List.of(), "");
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Element> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(read(json));
      }
      return new Element(Map.of(), list, "");
    }
    String text = json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
    return new Element(Map.of(), List.of(), text);
  }

  /**
   * Reads a resource of one of these types. Of any other resource only the type is read, if it is
   * the first element, as usual.
   */
  static Element readIf(JsonParser json, Set<String> types) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return NOTHING;
    }
    Map<String, Element> fields = new LinkedHashMap<>();
    boolean wanted = true;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (wanted) {
        Element field = read(json);
        fields.put(name, field);
        wanted = !name.equals("resourceType") || types.contains(field.text());
      } else {
        json.skipChildren();
      }
    }
    return new Element(fields, List.of(), "");
  }

  /** The child element with this name. */
  Element at(String name) {
    return fields.getOrDefault(name, NOTHING);
  }

  /** The text of the child element with this name. */
  String textAt(String name) {
    return at(name).text();
  }

  /** Whether there is a child element with this name. */
  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether there is a child element whose name starts with this prefix. */
  boolean hasAny(String beginning) {
    return fields.keySet().stream().anyMatch(name -> name.startsWith(beginning));
  }

  /** The first member whose child element with this name has this text, or null. */
  @Nullable Element member(String name, String text) {
    return list.stream().filter(one -> one.textAt(name).equals(text)).findFirst().orElse(null);
  }

  /** The names of a concept: its text, then the displays of its codings. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(textAt("text"));
    at("coding").list().forEach(coding -> names.add(coding.textAt("display")));
    names.removeIf(String::isBlank);
    return names;
  }

  /** Whether a concept has one of these codes, whatever its system. */
  boolean isCoded(Set<String> codes) {
    return at("coding").list().stream().anyMatch(coding -> codes.contains(coding.textAt("code")));
  }
}
