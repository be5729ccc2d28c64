package org.cramptriage.json;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonLimitsTest {

  /** Each factory, its levels, the length of its texts and names, and its tokens (0 is any). */
  static Stream<Arguments> all() {
    return Stream.of(
        of("QUESTIONNAIRES", JsonLimits.QUESTIONNAIRES, 20, 100_000, 1_000, 0),
        of("QUESTIONNAIRE", JsonLimits.QUESTIONNAIRE, 20, 100_000, 1_000, 20_000),
        of("ordinary", JsonLimits.ordinaryQuestionnaire(), 20, 100_000, 1_000, 2_000),
        of("FHIR", JsonLimits.FHIR, 100, 2_000_000, 1_000, 0),
        of("FHIR_RESOURCE", JsonLimits.FHIR_RESOURCE, 100, 2_000_000, 1_000, 200_000),
        of("REQUEST", JsonLimits.REQUEST, 100, 2_000_000, 1_000, 0),
        of("DECISIONS", JsonLimits.DECISIONS, 20, 1_000_000, 1_000, 0),
        of("OWN", JsonLimits.OWN, 20, 20_000_000, 50_000, 0),
        of("OWN_RECORD", JsonLimits.OWN_RECORD, 20, 20_000_000, 50_000, 20_000));
  }

  private static Arguments of(
      String name, JsonFactory factory, int depth, int text, int names, int tokens) {
    return Arguments.of(org.junit.jupiter.api.Named.of(name, factory), depth, text, names, tokens);
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsWithinTheLimitsIsReadAndWhatIsBeyondThemRefused(
      JsonFactory factory, int depth, int text, int names, int tokens) {
    passes(factory, "[".repeat(depth) + "]".repeat(depth));
    refuses(factory, "[".repeat(depth + 1) + "]".repeat(depth + 1));
    passes(factory, "9".repeat(100));
    refuses(factory, "9".repeat(101));
    passes(factory, '"' + "x".repeat(text) + '"');
    refuses(factory, '"' + "x".repeat(text + 1_000_000) + '"');
    passes(factory, "{\"" + "x".repeat(names) + "\":1}");
    refuses(factory, "{\"" + "x".repeat(names + 1_000) + "\":1}");
    if (tokens > 0) {
      passes(factory, "[" + "1,".repeat(tokens - 3) + "1]");
      refuses(factory, "[" + "1,".repeat(tokens) + "1]");
    } else {
      passes(factory, "[" + "1,".repeat(300_000) + "1]");
    }
  }

  static Stream<JsonFactory> namesOnce() {
    return Stream.of(
        JsonLimits.FHIR,
        JsonLimits.FHIR_RESOURCE,
        JsonLimits.DECISIONS,
        JsonLimits.OWN,
        JsonLimits.OWN_RECORD);
  }

  @ParameterizedTest
  @MethodSource("namesOnce")
  void aNameThatOccursTwiceIsRefused(JsonFactory factory) {
    passes(factory, "[{\"a\":1},{\"a\":1}]");
    refuses(factory, "{\"a\":1,\"a\":1}");
  }

  private static void passes(JsonFactory factory, String json) {
    assertThatCode(() -> read(factory, json)).doesNotThrowAnyException();
  }

  private static void refuses(JsonFactory factory, String json) {
    assertThatThrownBy(() -> read(factory, json)).isInstanceOf(IOException.class);
  }

  private static void read(JsonFactory factory, String text) throws IOException {
    try (JsonParser json = factory.createParser(text.getBytes(StandardCharsets.UTF_8))) {
      while (json.nextToken() != null) {
        json.getText();
      }
    }
  }
}
