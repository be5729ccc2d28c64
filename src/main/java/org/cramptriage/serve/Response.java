package org.cramptriage.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A response.
 *
 * @param status the HTTP status
 * @param type the content type; empty if there is no body
 * @param body the body
 * @param headers further headers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Response(int status, String type, byte[] body, Map<String, String> headers) {

  /** Native JSON. */
  static final String JSON = "application/json";

  /** FHIR as JSON. */
  static final String FHIR = "application/fhir+json";

  /** Defensive copy. */
  Response {
    headers = Map.copyOf(headers);
  }

  static Response json(int status, String json) {
    return of(status, JSON, json);
  }

  static Response of(int status, String type, String text) {
    return new Response(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Response empty(int status, Map<String, String> headers) {
    return new Response(status, "", new byte[0], headers);
  }

  Response with(Map<String, String> more) {
    return new Response(status, type, body, more);
  }
}
