package org.cramptriage.spark;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of the rejects, as far as it becomes columns.
 *
 * @param id the record's id, or its position; empty for a file that cannot be read
 * @param reasons every reason
 */
record RejectLine(String id, List<Reason> reasons) {

  /**
   * Why it was refused.
   *
   * @param item the item, if it is about one
   * @param value what was written
   * @param expected what would be right
   */
  record Reason(String item, String value, String expected) {}

  /** Reads a reject. */
  static RejectLine of(String json) {
    String id = "";
    List<Reason> reasons = new ArrayList<>();
    try (JsonParser parser = SparkJson.JSON.createParser(json)) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken token = parser.nextToken();
        if (name.equals("reasons")) {
          reasons(parser, reasons);
        } else if (name.equals("id") && token.isScalarValue()) {
          id = parser.getText();
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RejectLine(id, reasons);
  }

  private static void reasons(JsonParser parser, List<Reason> into) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> texts = new HashMap<>();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        texts.put(name, parser.getText());
      }
      into.add(
          new Reason(
              texts.getOrDefault("item", ""),
              texts.getOrDefault("value", ""),
              texts.getOrDefault("expected", "")));
    }
  }
}
