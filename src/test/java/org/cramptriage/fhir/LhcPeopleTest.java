package org.cramptriage.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.cli.Main;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people fill in on a form of LHC-Forms is what we assess. */
@Tag("browser")
class LhcPeopleTest {

  private static final List<String> EXAMPLES =
      List.of("night-cramps", "possible-clot", "heart-failure", "pregnant", "half-answered");

  private static final String MEDICINES_AND_CONDITIONS =
      """
      {"id": "medicines-and-conditions", "answers": {
       "person.age-years": 71, "person.sex-at-birth": "male", "episode.duration-minutes": 1.5,
       "episode.context": ["walking", "standing-long"], "episode.relieved-by-rest": "yes",
       "sign.numbness": ["none", "foot-leg"],
       "history.conditions": ["diabetes", "kidney-disease", "limit-fluids", "unknown"],
       "medication.list": ["none", "loop-diuretic", "unknown"],
       "medication.names": ["Lipitor 40 mg", "bisoprolol 2.5mg", "Nothing anybody knows"]}}
      """;

  private static final String NOTHING = "{\"id\": \"nothing\", \"answers\": {}}";

  /** Whoever does not know anything: "I don't know" wherever the form offers it, else nothing. */
  private static String doesNotKnow() {
    return LhcForms.PACK.catalogue().items().stream()
        .filter(item -> item.type().isCoded() && (item.required() || isAlwaysAsked(item)))
        .map(item -> '"' + item.id() + "\": " + unknown(item))
        .collect(Collectors.joining(", ", "{\"id\": \"does-not-know\", \"answers\": {", "}}"));
  }

  private static boolean isAlwaysAsked(Item item) {
    return LhcForms.PACK.skipLogic().of(item.id()).isEmpty();
  }

  private static String unknown(Item item) {
    return item.type() == ItemType.MULTI_CHOICE ? "[\"unknown\"]" : "\"unknown\"";
  }

  private static List<String> everybody() throws IOException {
    List<String> people = new ArrayList<>();
    for (String example : EXAMPLES) {
      people.add(Files.readString(Path.of("examples", example + ".json")));
    }
    people.addAll(List.of(MEDICINES_AND_CONDITIONS, doesNotKnow(), NOTHING));
    return people;
  }

  @ParameterizedTest(name = "{0} px wide")
  @CsvSource({"1280, 900, 8", "390, 844, 3"})
  void whatPeopleFillInIsAssessedAsTheSameAnswersInNativeJson(int width, int height, int last)
      throws IOException {
    LhcForms.publish();
    List<String> all = everybody();
    List<String> people = all.subList(all.size() - last, all.size());
    Files.write(
        LhcForms.FOLDER.resolve("people.ndjson"),
        people.stream().map(p -> LhcForms.tree(p).toString()).toList());
    LhcForms.run("lhc-people.mjs", "people-" + width, width, height, LhcForms.SCREENSHOTS);
    List<String> responses =
        Files.readAllLines(LhcForms.FOLDER.resolve("responses-" + width + ".ndjson"));
    assertThat(responses).hasSameSizeAs(people);
    for (int i = 0; i < last; i++) {
      sameAssessment(people.get(i), responses.get(i));
    }
  }

  /** By the command line. A form gives no id; the results differ in nothing else but the date. */
  private static void sameAssessment(String person, String response) throws IOException {
    ObjectNode answers = (ObjectNode) LhcForms.tree(person);
    String id = answers.remove("id").asText();
    assertThat(assessed("--json", response)).as(id).isEqualTo(assessed("--json", answers + ""));
    String authored = LhcForms.tree(response).path("authored").asText();
    assertThat(undated(assessed("--fhir", response), authored))
        .as(id)
        .isEqualTo(undated(assessed("--fhir", answers + ""), authored));
  }

  private static String assessed(String option, String record) throws IOException {
    Path file = Files.writeString(LhcForms.FOLDER.resolve("record.json"), record);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new String[] {"assess", option, file.toString()},
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(exit).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Without dates, and with the ids, which are made from all the content, all alike. */
  private static String undated(String bundle, String authored) {
    return bundle
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
        .replaceAll(
            "\"(occurrenceDateTime|authoredOn|identifiedDateTime)\" ?: ?\"" + authored + "\",", "")
        .replaceAll("\"recorded\" ?: ?\"" + authored + "\"", "\"recorded\"")
        .replaceAll("\"_recorded\" ?: ?\\{[^}]*}]}", "\"recorded\"");
  }
}
