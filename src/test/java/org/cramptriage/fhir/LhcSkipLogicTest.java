package org.cramptriage.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.RandomSheets;
import org.cramptriage.fhir.response.FhirResponses;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** LHC-Forms shows what our skip logic asks, in whatever order questions are answered and left. */
@Tag("browser")
class LhcSkipLogicTest {

  private static final FhirResponses RESPONSES = new FhirResponses(LhcForms.PACK);
  private static final int STEPS = 100;
  private static final List<Integer> SEEDS = List.of(1, 2, 3, 4);

  private static final JsonNode ONLY_UNKNOWN =
      JsonNodeFactory.instance.arrayNode().add(Item.UNKNOWN);

  /** Shown for some answers that rule it out, so that it is never hidden where it is due. */
  private static final String SHOWN_TOO_OFTEN = "episode.relieved-by-rest";

  @Test
  void noQuestionIsHiddenThatIsDueWhateverIsTickedAndUntickedBefore() throws IOException {
    LhcForms.publish();
    List<Object> arguments = new ArrayList<>(List.of(STEPS));
    arguments.addAll(SEEDS);
    LhcForms.run("lhc-skip.mjs", "skip", arguments.toArray());
    List<String> states = Files.readAllLines(LhcForms.FOLDER.resolve("states.ndjson"));
    assertThat(states).hasSize(STEPS * SEEDS.size());
    Map<String, Integer> seen = new TreeMap<>();
    for (String state : states) {
      holds(LhcForms.tree(state), seen);
    }
    // Each of these was met, and often enough to mean something.
    assertThat(seen)
        .hasEntrySatisfying("hidden", n -> assertThat(n).isGreaterThan(300))
        .hasEntrySatisfying("rest hidden", n -> assertThat(n).isGreaterThan(10))
        .hasEntrySatisfying("list emptied again", n -> assertThat(n).isGreaterThan(50))
        .hasEntrySatisfying("implausible number", n -> assertThat(n).isGreaterThan(20))
        .hasEntrySatisfying("answer hidden", n -> assertThat(n).isGreaterThan(50));
  }

  private static void holds(JsonNode state, Map<String, Integer> seen) {
    String response = state.path("response").toString();
    List<String> shown = new ArrayList<>();
    state.path("shown").forEach(item -> shown.add(item.asText()));
    Questionnaire questionnaire = RESPONSES.read(response);
    assertThat(questionnaire.answers())
        .as("what is in sight is handed out, and nothing else: %s", state)
        .isEqualTo(entered(state.path("entered"), shown, seen));
    var reading =
        LhcForms.PACK.reading(new RandomSheets(LhcForms.PACK, 0).sheet(questionnaire.answers()));
    for (Item item : LhcForms.PACK.catalogue().items()) {
      if (item.type() != ItemType.DERIVED) {
        Truth asked = reading.asked(item.id());
        boolean due = asked == Truth.TRUE || (item.required() && asked == Truth.UNKNOWN);
        boolean isShown = shown.contains(item.id());
        boolean tooOften = isShown && item.id().equals(SHOWN_TOO_OFTEN);
        assertThat(isShown).as("%s in %s", item.id(), state).isEqualTo(due || tooOften);
        count(seen, "hidden", !isShown);
        count(seen, "rest hidden", !isShown && item.id().equals(SHOWN_TOO_OFTEN));
      }
    }
  }

  /** What was entered into the questions in sight. */
  private static Map<String, RawAnswer> entered(
      JsonNode entered, List<String> shown, Map<String, Integer> seen) {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    entered
        .properties()
        .forEach(
            answer -> {
              JsonNode value = answer.getValue();
              boolean empty = value.isNull() || value.isArray() && value.isEmpty();
              count(seen, "list emptied again", value.isArray() && empty);
              count(
                  seen,
                  "implausible number",
                  value.isInt() && (value.asInt() < 0 || value.asInt() > 120));
              count(seen, "answer hidden", !empty && !shown.contains(answer.getKey()));
              if (!empty && shown.contains(answer.getKey())) {
                given.set(answer.getKey(), value.equals(ONLY_UNKNOWN) ? value.get(0) : value);
              }
            });
    String answers = "{\"answers\": " + given + "}";
    return Questionnaire.fromJson(answers).answers();
  }

  private static void count(Map<String, Integer> seen, String what, boolean met) {
    seen.merge(what, met ? 1 : 0, Integer::sum);
  }
}
