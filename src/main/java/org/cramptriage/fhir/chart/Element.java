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
 * An element of a resource, with what stands in it; whatever is missing is empty, and so is
 * everything in it.
 *
 * @param fields its elements, if it has any
 * @param list its members, if it is a list
 * @param text its text or number, if it is one
 */
record Element(Map<String, Element> fields, List<Element> list, String text) {

  /** Nothing at all. */
  static final Element NOTHING = new Element(Map.of(), List.of(), "");

  /** Reads the element on which the parser stands. */
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
   * Reads a resource of one of these types; of another that says its type first, as most do, only
   * that is read.
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

  /** The element of this name. */
  Element at(String name) {
    return fields.getOrDefault(name, NOTHING);
  }

  /** The text of the element of this name. */
  String textAt(String name) {
    return at(name).text();
  }

  /** Whether there is an element of this name. */
  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether there is an element of which this is the beginning of the name. */
  boolean hasAny(String beginning) {
    return fields.keySet().stream().anyMatch(name -> name.startsWith(beginning));
  }

  /** The first member that has this text at this place, or null. */
  @Nullable Element member(String name, String text) {
    return list.stream().filter(one -> one.textAt(name).equals(text)).findFirst().orElse(null);
  }

  /** What a concept is called, first in its text. */
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
