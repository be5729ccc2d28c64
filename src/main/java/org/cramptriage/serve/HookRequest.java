package org.cramptriage.serve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.questionnaire.JsonRefusal;
import org.cramptriage.questionnaire.Problem;

/**
 * A call of the hook. What else clients send (tokens for their server, the user, extensions) is
 * ignored.
 *
 * @param hookInstance which call this is
 * @param patientId whose chart is open
 * @param prefetch what the client sent by key; empty where it looked and found nothing
 */
record HookRequest(String hookInstance, String patientId, Map<String, Optional<Slice>> prefetch) {

  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final String ON_TYPE = "Patient/";

  /**
   * Reads a call.
   *
   * @throws Refusal with every reason, if it is not valid
   */
  static HookRequest read(byte[] body) {
    if (WellFormed.check(body) != JsonToken.START_OBJECT) {
      throw Refusal.of(Refusal.BAD_REQUEST, "expected an object with hook, hookInstance, context");
    }
    try (JsonParser json = JsonLimits.FHIR.createParser(body)) {
      json.nextToken();
      return new Reader(json, body).call();
    } catch (IOException e) {
      throw Refusal.of(
          Refusal.BAD_REQUEST, "the body is not valid JSON", List.of(JsonRefusal.of(e)));
    }
  }

  /** Reads one. */
  private static final class Reader {
    private final JsonParser json;
    private final byte[] body;
    private final Map<String, Optional<Slice>> prefetch = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private String hook = "";
    private String hookInstance = "";
    private String patientId = "";

    Reader(JsonParser json, byte[] body) {
      this.json = json;
      this.body = body;
    }

    HookRequest call() throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "hook" -> hook = text();
          case "hookInstance" -> hookInstance = text();
          case "context" -> context();
          case "prefetch" -> prefetch();
          default -> {}
        }
        json.skipChildren();
      }
      check();
      if (!problems.isEmpty()) {
        throw Refusal.of(Refusal.BAD_REQUEST, "this is not a valid CDS Hooks request", problems);
      }
      return new HookRequest(hookInstance, patientId, prefetch);
    }

    private String text() throws IOException {
      return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
    }

    private void context() throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean patient = json.currentName().equals("patientId");
        json.nextToken();
        if (patient) {
          String id = text();
          patientId = id.startsWith(ON_TYPE) ? id.substring(ON_TYPE.length()) : id;
        }
        json.skipChildren();
      }
    }

    private void prefetch() throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
          problems.add(Problem.of("prefetch", "", "expected an object of resources by key"));
        }
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_OBJECT) {
          prefetch.put(key, Optional.of(Slice.at(json, body)));
        } else if (value == JsonToken.VALUE_NULL) {
          prefetch.put(key, Optional.empty());
        } else {
          problems.add(Problem.of("prefetch." + key, "", "expected a resource or null"));
          json.skipChildren();
        }
      }
    }

    private void check() {
      if (!hook.equals(Discovery.HOOK)) {
        problems.add(Problem.of("hook", hook, "expected " + Discovery.HOOK));
      }
      if (!UUID.matcher(hookInstance).matches()) {
        problems.add(Problem.of("hookInstance", hookInstance, "expected a UUID"));
      }
      if (!ID.matcher(patientId).matches()) {
        problems.add(Problem.of("context.patientId", patientId, "expected the id of a Patient"));
      }
    }
  }
}
