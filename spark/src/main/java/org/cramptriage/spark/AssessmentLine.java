package org.cramptriage.spark;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of an assessment becomes columns, read from its JSON. */
final class AssessmentLine {

  private static final String SEE_A_DOCTOR = "see-a-doctor";
  private static final Set<String> LISTS =
      Set.of("policy", "findings", "recommendations", "withheld");

  private final Map<String, List<String>> values = new HashMap<>();

  private AssessmentLine() {}

  /** Reads an assessment. */
  static AssessmentLine of(String json) {
    AssessmentLine line = new AssessmentLine();
    try (JsonParser parser = SparkJson.JSON.createParser(json)) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        line.field(parser, name, parser.nextToken());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line;
  }

  private void field(JsonParser parser, String name, JsonToken token) throws IOException {
    if (name.equals("range")) {
      object(parser, name);
    } else if (LISTS.contains(name)) {
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        if (t == JsonToken.START_OBJECT) {
          object(parser, name);
        } else {
          add(name, parser.getText());
        }
      }
    } else if (token.isScalarValue()) {
      add(name, parser.getText());
    } else {
      parser.skipChildren();
    }
  }

  private void object(JsonParser parser, String name) throws IOException {
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      if (parser.nextToken().isScalarValue()) {
        add(name + '.' + field, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }

  private void add(String name, String value) {
    values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  /** A single value. */
  String text(String name) {
    List<String> found = values.getOrDefault(name, List.of());
    if (found.size() != 1) {
      throw new IllegalStateException("an assessment has one " + name);
    }
    return found.get(0);
  }

  /** A list of values. */
  String[] texts(String name) {
    return values.getOrDefault(name, List.of()).toArray(String[]::new);
  }

  /** The advice that is shown. */
  String[] advice() {
    String[] ids = texts("recommendations.id");
    String[] kinds = texts("recommendations.kind");
    List<String> advice = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      if (!kinds[i].equals(SEE_A_DOCTOR)) {
        advice.add(ids[i]);
      }
    }
    return advice.toArray(String[]::new);
  }
}
