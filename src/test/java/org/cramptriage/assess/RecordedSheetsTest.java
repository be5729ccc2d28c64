package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.cramptriage.CrampTriage;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;

/**
 * 2,000 seeded random sheets (complete, half answered, with unknowns), each with what an
 * independent program made of them: the executable definition in which the medical content was
 * drafted, run once on the content as it stands in this pack.
 */
class RecordedSheetsTest {

  private static final String FILE = "/recorded-sheets.ndjson.gz";

  private final CrampTriage triage = SharedTriage.standard();

  @Test
  void agreesWithTheExecutableDefinitionOnEveryRecordedSheet() throws IOException {
    List<String> differences = new ArrayList<>();
    int read = 0;
    for (JsonNode recorded : recorded()) {
      read++;
      String json =
          "{\"id\":" + recorded.get("id") + ",\"answers\":" + recorded.get("answers") + "}";
      Assessment assessment = triage.assess(Questionnaire.fromJson(json));
      Map<String, Object> wanted = wanted(recorded);
      Map<String, Object> got = got(assessment, recorded);
      wanted.forEach(
          (what, value) -> {
            if (!Objects.equals(value, got.get(what))) {
              differences.add(
                  recorded.get("id") + " " + what + ": " + value + " / " + got.get(what));
            }
          });
    }
    assertThat(differences).isEmpty();
    assertThat(read).isEqualTo(2000);
  }

  private static List<JsonNode> recorded() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> all = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(RecordedSheetsTest.class.getResourceAsStream(FILE))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        all.add(mapper.readTree(line));
      }
    }
    return all;
  }

  private static Map<String, Object> wanted(JsonNode r) {
    Map<String, Object> wanted = new TreeMap<>();
    wanted.put("urgency", r.get("urgency").asText());
    wanted.put("atLeast", r.get("atLeast").asText());
    wanted.put("atMost", r.get("atMost").asText());
    wanted.put("policy", texts(r.get("policy")));
    wanted.put("findings", texts(r.get("findings")));
    Map<String, String> folded = new TreeMap<>();
    r.get("folded").properties().forEach(e -> folded.put(e.getKey(), e.getValue().asText()));
    wanted.put("folded", folded);
    wanted.put("advice", advice(r, false));
    wanted.put("weak", advice(r, true));
    wanted.put("withheld", r.get("withheld").toString().replace("\"", ""));
    wanted.put("open", texts(r.get("open")));
    return wanted;
  }

  private static List<String> advice(JsonNode r, boolean weak) {
    return StreamSupport.stream(r.get("advice").spliterator(), false)
        .filter(a -> a.get(2).asBoolean() == weak)
        .map(a -> a.get(0).asText() + (weak ? "" : texts(a.get(3))))
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private Map<String, Object> got(Assessment a, JsonNode recorded) {
    Map<String, Object> got = new TreeMap<>();
    got.put("urgency", a.urgency().name());
    got.put("atLeast", a.range().atLeast().name());
    got.put("atMost", a.range().atMost().name());
    got.put("policy", a.policy());
    got.put("findings", a.findings().stream().map(Assessment.Finding::id).sorted().toList());
    Map<String, String> folded = new TreeMap<>();
    a.findings().stream()
        .filter(f -> f.foldedUnder() != null)
        .forEach(f -> folded.put(f.id(), String.valueOf(f.foldedUnder())));
    got.put("folded", folded);
    got.put("advice", shown(a));
    got.put("weak", a.underReview().stream().map(Assessment.UnderReview::id).toList());
    got.put("withheld", withheld(a));
    got.put("open", open(a, recorded));
    return got;
  }

  private static List<String> shown(Assessment a) {
    return a.recommendations().stream()
        .filter(r -> r.kind() != Assessment.Kind.SEE_A_DOCTOR)
        .map(r -> r.id() + r.askFirst().stream().map(Assessment.Reason::id).toList())
        .toList();
  }

  private static String withheld(Assessment a) {
    return a.withheld().stream()
        .map(
            w ->
                "["
                    + w.id()
                    + ","
                    + w.state()
                    + ",["
                    + String.join(",", w.by().stream().map(Assessment.Reason::id).toList())
                    + "]]")
        .toList()
        .toString()
        .replace("], [", "],[");
  }

  /**
   * The required open questions: those of the result that are due, required and not fully answered.
   */
  private List<String> open(Assessment a, JsonNode recorded) {
    var questionnaire = Questionnaire.fromJson("{\"answers\":" + recorded.get("answers") + "}");
    var sheet = AnswerCheck.check(triage.rules().catalogue(), questionnaire).sheet();
    var reading = triage.rules().reading(sheet);
    return a.unanswered().stream()
        .map(Assessment.Unanswered::item)
        .filter(item -> triage.rules().catalogue().item(item).required())
        .filter(item -> reading.asked(item) != Truth.FALSE)
        .filter(item -> withoutFullAnswer(recorded.get("answers").get(item), item))
        .sorted()
        .toList();
  }

  private boolean withoutFullAnswer(
      @org.jspecify.annotations.Nullable JsonNode answer, String item) {
    if (answer == null || answer.toString().contains("\"unknown\"")) {
      return true;
    }
    var range = triage.rules().catalogue().item(item).range();
    return range != null && !range.holds(answer.decimalValue());
  }
}
