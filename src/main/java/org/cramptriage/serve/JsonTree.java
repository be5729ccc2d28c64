package org.cramptriage.serve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.questionnaire.JsonRefusal;

/** A small JSON document as maps, lists and strings; other values are only marked as present. */
final class JsonTree {

  /** A number, true or false. */
  static final Object OTHER = new Object();

  private JsonTree() {}

  /**
   * Reads a document; fields that are null are left out.
   *
   * @throws Refusal if it is not valid JSON, or an object has a duplicate name
   */
  static Object read(byte[] body) {
    WellFormed.check(body);
    try (JsonParser json = WellFormed.STRICT.createParser(body)) {
      json.nextToken();
      return value(json);
    } catch (IOException e) {
      throw Refusal.of(
          Refusal.BAD_REQUEST, "the body is not valid JSON", List.of(JsonRefusal.of(e)));
    }
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> json.getText();
      default -> OTHER;
    };
  }

  private static Map<String, Object> object(JsonParser json) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        object.put(field, value(json));
      }
    }
    return object;
  }

  private static List<Object> array(JsonParser json) throws IOException {
    List<Object> array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json));
    }
    return array;
  }
}
