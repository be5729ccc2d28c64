package org.cramptriage.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as the batch itself writes and reads it: rejects, checkpoints, summaries. */
final class JsonText {

  /** Refuses names that stand twice in an object. */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(100).build())
          .build();

  private JsonText() {}

  /** Writes something. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** What is written. */
  static String of(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  static void numbers(JsonGenerator json, String name, Map<?, Long> numbers) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<?, Long> number : numbers.entrySet()) {
      json.writeNumberField(String.valueOf(number.getKey()), number.getValue());
    }
    json.writeEndObject();
  }

  /** Reads an object. */
  static Fields read(String text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        return object(json);
      }
      throw new IOException("not an object");
    }
  }

  private static Fields object(JsonParser json) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      values.put(name, value(json));
    }
    return new Fields(values);
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(json));
        }
        yield values;
      }
      case VALUE_NUMBER_INT -> json.getLongValue();
      default -> json.getText();
    };
  }

  /**
   * An object that was read.
   *
   * @param values texts, whole numbers, lists and objects by name
   */
  record Fields(Map<String, Object> values) {

    private <T> T get(String name, Class<T> kind) {
      Object value = values.get(name);
      if (kind.isInstance(value)) {
        return kind.cast(value);
      }
      throw new IllegalArgumentException("\"" + name + "\" is missing");
    }

    String text(String name) {
      return get(name, String.class);
    }

    long number(String name) {
      return get(name, Long.class);
    }

    Fields object(String name) {
      return get(name, Fields.class);
    }

    private List<?> list(String name) {
      return get(name, List.class);
    }

    List<String> texts(String name) {
      return list(name).stream().map(String::valueOf).toList();
    }

    List<Fields> objects(String name) {
      return list(name).stream().map(Fields.class::cast).toList();
    }

    Map<String, Long> numbers() {
      Map<String, Long> numbers = new LinkedHashMap<>();
      values.keySet().forEach(name -> numbers.put(name, number(name)));
      return numbers;
    }
  }
}
