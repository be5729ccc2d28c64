package org.cramptriage.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.List;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.JsonRefusal;

/** Checks that a body is one JSON document, within the limits on hostile input. */
final class WellFormed {

  private static final JsonFactory LIMITED =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxStringLength(2_000_000)
                  .maxNameLength(1_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  /**
   * The same, and duplicate names in one object are an error. Only a parser that keeps a table of
   * names knows at which byte it is; the library bounds that table.
   */
  static final JsonFactory STRICT =
      LIMITED
          .rebuild()
          .enable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

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
    try (JsonParser json = LIMITED.createParser(body)) {
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

  private static Refusal broken(String why) {
    return Refusal.of(Refusal.BAD_REQUEST, why);
  }
}
