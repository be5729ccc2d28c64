package org.cramptriage.serve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.json.JsonTree;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.JsonRefusal;

/** Checks that a body is one JSON document, within the limits on hostile input. */
final class WellFormed {

  private WellFormed() {}

  /**
   * Checks a body.
   *
   * @return its first token
   * @throws Refusal if it is not one JSON document in UTF-8
   */
  static JsonToken check(byte[] body) {
    String foreign = JsonQuestionnaires.foreignEncoding(body);
    if (!foreign.isEmpty()) {
      throw broken("the text is " + foreign + "; send UTF-8");
    }
    try (JsonParser json = JsonLimits.REQUEST.createParser(body)) {
      JsonToken first = json.nextToken();
      if (first == null) {
        throw broken("the body is empty; send JSON");
      }
      json.skipChildren();
      if (json.nextToken() != null) {
        throw broken("more text follows after the end of the JSON; send one document");
      }
      return first;
    } catch (IOException e) {
      throw Refusal.of(
          Refusal.BAD_REQUEST, "the body is not valid JSON", List.of(JsonRefusal.of(e)));
    }
  }

  /**
   * Reads a small body.
   *
   * @throws Refusal if it is not one JSON document, or a name stands twice in one object
   */
  static JsonTree tree(byte[] body) {
    check(body);
    try {
      return JsonTree.read(JsonLimits.FHIR, body);
    } catch (IOException e) {
      throw Refusal.of(Refusal.BAD_REQUEST, "the body is no JSON", List.of(JsonRefusal.of(e)));
    }
  }

  private static Refusal broken(String why) {
    return Refusal.of(Refusal.BAD_REQUEST, why);
  }
}
