package org.cramptriage.serve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cramptriage.json.JsonLimits;

/**
 * A resource within the bytes of a request.
 *
 * @param body the request
 * @param from its first byte
 * @param to the byte behind its last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Slice(byte[] body, int from, int to) {

  /** The resource at the current token of a parser that reads the body. */
  static Slice at(JsonParser json, byte[] body) throws IOException {
    int from = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    return new Slice(body, from, (int) json.currentLocation().getByteOffset());
  }

  /** Its fields that are texts, such as {@code resourceType}. */
  Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser json = JsonLimits.FHIR.createParser(body, from, to - from)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          texts.put(field, json.getText());
        }
        json.skipChildren();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the whole request was read before", e);
    }
    return texts;
  }

  String type() {
    return texts().getOrDefault("resourceType", "");
  }

  byte[] bytes() {
    return Arrays.copyOfRange(body, from, to);
  }
}
