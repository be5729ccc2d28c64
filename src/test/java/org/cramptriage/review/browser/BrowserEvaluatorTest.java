package org.cramptriage.review.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.cramptriage.CrampTriage;
import org.cramptriage.PackWithParts;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.WorkedCasesTest;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evaluator of the review page, in a real browser without a network. */
@Tag("browser")
class BrowserEvaluatorTest {

  private static final Path FOLDER = Path.of("target/browser");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final int SEEDS = 10;
  private static final int SHEETS_OF_A_KIND = 500;

  /** What a person writes may be odd; how it is taken is part of the result. */
  private static final List<String> ODD =
      List.of(
          "{\"answers\": {}}",
          "{\"id\": 7, \"answers\": {}}",
          "{\"id\": 1.50, \"answers\": {\"person.age-years\": 121, \"episode.pain-severity\": -1}}",
          "{\"answers\": {\"lifestyle.fluids-litres\": 0.0000001, \"person.age-years\": null}}",
          "{\"answers\": {\"lifestyle.fluids-litres\": 12.000001, \"episode.site\": []}}",
          "{\"answers\": {\"sign.numbness\": [\"none\", \"saddle\"], \"sign.leg-swelling\": \"\"}}",
          "{\"answers\": {\"sign.numbness\": [\"none\", \"unknown\"]}}",
          "{\"answers\": {\"medication.list\": [\"unknown\", \"statin\", \"bp-unspecified\"]}}",
          "{\"answers\": {\"medication.list\": [\"none\"], \"medication.names\": \"unknown\"}}",
          "{\"answers\": {\"medication.list\": [\"statin\"], \"medication.names\": [\"xyzzy\"]}}",
          "{\"answers\": {\"medication.list\": [\"none\"], \"medication.names\": [\"xyzzy\", \" \"]}}",
          "{\"answers\": {\"lifestyle.exercise-minutes-last-week\": 0,"
              + " \"lifestyle.exercise-minutes-this-week\": 300}}");

  /** What form.mjs answers by clicks and keys. */
  private static final String FILLED =
      "\"person.age-years\":68,\"person.sex-at-birth\":\"female\","
          + "\"episode.duration-minutes\":\"unknown\",\"episode.site\":[\"calf\"],"
          + "\"sign.leg-swelling\":\"one-leg\",\"sign.calf-tender\":false,"
          + "\"lifestyle.fluids-litres\":1.6,\"history.conditions\":[\"diabetes\",\"unknown\"]";

  private final CrampTriage triage = SharedTriage.standard();
  private final String model = new BrowserModel(triage.rules()).json();

  @Test
  void theBrowserComesToTheProductsOwnAssessment() throws IOException {
    Path page = BrowserPage.write(FOLDER.resolve("page.html"), model);
    Path sheets = FOLDER.resolve("sheets.ndjson.gz");
    try (BufferedWriter out = gzipped(sheets)) {
      workedCases(out);
      odd(out);
      for (int seed = 0; seed < SEEDS; seed++) {
        random(seed, out);
      }
    }
    NodeScript.Outcome outcome =
        NodeScript.run(FOLDER.resolve("equal.log"), "evaluator.mjs", page, sheets);
    assertThat(outcome.output()).endsWith(" sheets, 0 differ\n");
    assertThat(outcome.code()).isZero();
    int compared = Integer.parseInt(outcome.output().split(" ")[0]);
    int random = 2 * SEEDS * SHEETS_OF_A_KIND;
    assertThat(compared).isEqualTo(random + WorkedCasesTest.answersById().size() + ODD.size());
  }

  @Test
  void anAlteredModelIsNoticed() throws IOException {
    String limit = "{\"item\":\"episode.duration-minutes\",\"is\":\">\",\"limit\":\"10\"}";
    assertThat(model).contains(limit);
    Path page =
        BrowserPage.write(
            FOLDER.resolve("altered.html"), model.replace(limit, limit.replace("10", "11")));
    Path sheets = FOLDER.resolve("worked-cases.ndjson.gz");
    try (BufferedWriter out = gzipped(sheets)) {
      workedCases(out);
      write("{\"answers\": {\"episode.duration-minutes\": 11, \"episode.unbearable\": true}}", out);
    }
    NodeScript.Outcome outcome =
        NodeScript.run(FOLDER.resolve("altered.log"), "evaluator.mjs", page, sheets);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("$.urgency: in the browser").contains("RF-001");
  }

  @Test
  void thePartsOfTextsAreThoseThatTheProductShows() throws IOException {
    CrampTriage parted = CrampTriage.load(PackWithParts.files());
    Path page =
        BrowserPage.write(FOLDER.resolve("parts.html"), new BrowserModel(parted.rules()).json());
    Path sheets = FOLDER.resolve("parts.ndjson.gz");
    RandomSheets people = new RandomSheets(parted.rules(), 31);
    try (BufferedWriter out = gzipped(sheets)) {
      for (int i = 0; i < SHEETS_OF_A_KIND; i++) {
        String answers = BrowserPage.answers(people.next());
        String questionnaire = "{\"id\":\"p" + i + "\",\"answers\":" + answers + "}";
        write(questionnaire, parted.assess(Questionnaire.fromJson(questionnaire)).toJson(), out);
      }
    }
    NodeScript.Outcome outcome =
        NodeScript.run(FOLDER.resolve("parts.log"), "evaluator.mjs", page, sheets);
    assertThat(outcome.output()).isEqualTo(SHEETS_OF_A_KIND + " sheets, 0 differ\n");
  }

  @Test
  void aSignatureIsSaidAsTheProductSaysIt() throws IOException {
    Review signed = new Review(State.SIGNED, "2027-11-30");
    Path page =
        BrowserPage.write(
            FOLDER.resolve("signed.html"), new BrowserModel(triage.rules(), rule -> signed).json());
    Path sheets = FOLDER.resolve("signed.ndjson.gz");
    String questionnaire = ODD.get(0);
    String expected =
        triage
            .assess(Questionnaire.fromJson(questionnaire))
            .toJson()
            .replace("\"unsigned\"", "\"signed\",\"reviewBy\":\"2027-11-30\"");
    try (BufferedWriter out = gzipped(sheets)) {
      write(questionnaire, expected, out);
    }
    NodeScript.Outcome outcome =
        NodeScript.run(FOLDER.resolve("signed.log"), "evaluator.mjs", page, sheets);
    assertThat(outcome.output()).isEqualTo("1 sheets, 0 differ\n");
  }

  @ParameterizedTest(name = "{0} px wide")
  @CsvSource({"1280, 900", "390, 844", "360, 640"})
  void theFormSaysWhatTheProductSays(int width, int height) throws IOException {
    Path page = BrowserPage.write(FOLDER.resolve("form.html"), model);
    Files.createDirectories(SCREENSHOTS);
    NodeScript.Outcome outcome =
        NodeScript.run(
            FOLDER.resolve("form-" + width + ".log"), "form.mjs", page, width, height, SCREENSHOTS);
    assertThat(outcome.code()).as(outcome.output()).isZero();
    String said = outcome.output();
    String questionnaire = said.substring(said.indexOf("{\"id\""), said.indexOf(",\"level\""));
    assertThat(questionnaire).isEqualTo("{\"id\":\"my-case\",\"answers\":{" + FILLED + "}}");
    Assessment assessment = triage.assess(Questionnaire.fromJson(questionnaire));
    assertThat(said)
        .contains("\"level\":\"" + title(assessment.urgency()) + '"')
        .contains("\"worst\":\"Worst still possible: " + title(assessment.range().atMost()));
  }

  private String title(Urgency urgency) {
    return Objects.requireNonNull(triage.rules().settings().levels().get(urgency)).title();
  }

  private static BufferedWriter gzipped(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
  }

  private void workedCases(BufferedWriter out) throws IOException {
    for (Map.Entry<String, Map<String, RawAnswer>> c : WorkedCasesTest.answersById().entrySet()) {
      Map<String, RawAnswer> answers = c.getValue();
      answers.remove("medication.names"); // written names are not read in the browser
      write(c.getKey(), answers, out);
    }
  }

  private void odd(BufferedWriter out) throws IOException {
    for (String questionnaire : ODD) {
      write(questionnaire, out);
    }
  }

  private void random(int seed, BufferedWriter out) throws IOException {
    RandomSheets sheets = new RandomSheets(triage.rules(), 4_000 + seed);
    for (int i = 0; i < SHEETS_OF_A_KIND; i++) {
      write("s" + seed + "-" + i, sheets.next(), out);
      write("s" + seed + "-" + i + "-due", sheets.nextWithoutClash(), out);
    }
  }

  private void write(String id, Map<String, RawAnswer> answers, BufferedWriter out)
      throws IOException {
    write("{\"id\":\"" + id + "\",\"answers\":" + BrowserPage.answers(answers) + "}", out);
  }

  private void write(String questionnaire, BufferedWriter out) throws IOException {
    write(questionnaire, triage.assess(Questionnaire.fromJson(questionnaire)).toJson(), out);
  }

  private static void write(String questionnaire, String expected, BufferedWriter out)
      throws IOException {
    out.write("{\"questionnaire\":" + questionnaire + ",\"expected\":" + expected + "}\n");
  }
}
