package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.assess.chart.ChartStatement;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.terms.FindingKind;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentSchemaTest {

  private static final JsonSchema ASSESSMENT = schema("assessment");
  private static final JsonSchema QUESTIONNAIRE = schema("questionnaire");

  private static JsonSchema schema(String name) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(source(name));
  }

  private static String source(String name) {
    String resource = "/org/cramptriage/schema/" + name + ".schema.json";
    try (InputStream in = AssessmentSchemaTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The examples in native JSON; what FHIR has for a schema, its own tests look at. */
  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      return files
          .filter(f -> f.toString().endsWith(".json") && !f.toString().endsWith(".fhir.json"))
          .sorted()
          .toList();
    }
  }

  /** Sheets at the edges, most of them by name of what is special about them. */
  static Set<Map.Entry<String, String>> edgeSheets() {
    TreeMap<String, String> sheets = new TreeMap<>();
    sheets.put("empty answers", "{\"answers\": {}}");
    sheets.put("all unknown", "{\"answers\": {" + allUnknown() + "}}");
    sheets.put("every yes", "{\"answers\": {" + everyYes() + "}}");
    sheets.put("every code", "{\"answers\": {" + everyCode() + "}}");
    sheets.put("number id", "{\"id\": 17, \"answers\": {}}");
    sheets.put("fractional number id", "{\"id\": 17.50, \"answers\": {}}");
    sheets.put("huge number id", "{\"id\": 123456789012345678901234567890, \"answers\": {}}");
    sheets.put(
        "id with quotes", "{\"id\": \"a\\\"b\\\\c\\u0001\\n\uD83E\uDDB5\", \"answers\": {}}");
    sheets.putAll(oddSheets());
    return sheets.entrySet();
  }

  private static Map<String, String> oddSheets() {
    TreeMap<String, String> sheets = new TreeMap<>();
    sheets.put("names only", answers("\"medication.names\": [\"Lipitor 20 mg\", \"Xyzal\"]"));
    sheets.put("unreadable name", answers("\"medication.names\": [\"?!\", \"\uD83D\uDC8A\"]"));
    sheets.put("names unknown", answers("\"medication.names\": \"unknown\""));
    sheets.put("record warning", "{\"answers\": {}, \"note\": 1}");
    sheets.put("range warning", answers("\"person.age-years\": 300"));
    sheets.put("none with others", answers("\"history.conditions\": [\"none\", \"unknown\"]"));
    sheets.put("skip clash", answers("\"person.age-years\": 80, \"person.pregnancy-weeks\": 9"));
    sheets.put("derived percentage", answers(exercise(100, 200)));
    sheets.put("derived percentage without value", answers(exercise(0, 200)));
    sheets.put("derived periodic percentage", answers(exercise(3, 400)));
    sheets.put("cramp now", answers("\"episode.in-progress\": true"));
    return sheets;
  }

  private static String answers(String answers) {
    return "{\"answers\": {" + answers + "}}";
  }

  private static String exercise(int before, int now) {
    return "\"lifestyle.exercise-minutes-last-week\": %d, \"lifestyle.exercise-minutes-this-week\": %d"
        .formatted(before, now);
  }

  private static Stream<Item> asked() {
    return SharedTriage.standard().rules().catalogue().items().stream()
        .filter(item -> item.type() != ItemType.DERIVED);
  }

  private static String allUnknown() {
    return asked()
        .map(item -> '"' + item.id() + "\": \"unknown\"")
        .collect(Collectors.joining(", "));
  }

  private static String everyYes() {
    return asked()
        .filter(item -> item.type() == ItemType.BOOLEAN)
        .map(item -> '"' + item.id() + "\": true")
        .collect(Collectors.joining(", "));
  }

  private static String everyCode() {
    return asked()
        .filter(item -> item.type() == ItemType.MULTI_CHOICE)
        .map(
            item ->
                '"'
                    + item.id()
                    + "\": [\""
                    + String.join("\", \"", item.choices().keySet())
                    + "\"]")
        .collect(Collectors.joining(", "));
  }

  private static String assessed(String json) {
    return SharedTriage.standard().assess(Questionnaire.fromJson(json)).toJson();
  }

  private static Set<ValidationMessage> violations(JsonSchema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsAValidQuestionnaire(Path example) throws IOException {
    assertThat(violations(QUESTIONNAIRE, Files.readString(example))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theAssessmentOfEveryExampleFollowsTheSchema(Path example) throws IOException {
    assertThat(violations(ASSESSMENT, assessed(Files.readString(example)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("edgeSheets")
  void theAssessmentOfAnEdgeSheetFollowsTheSchema(Map.Entry<String, String> sheet) {
    assertThat(violations(ASSESSMENT, assessed(sheet.getValue()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("edgeSheets")
  void anEdgeSheetIsAValidQuestionnaire(Map.Entry<String, String> sheet) {
    assertThat(violations(QUESTIONNAIRE, sheet.getValue())).isEmpty();
  }

  @Test
  void everyLineOfTheExampleBatchFollowsBothSchemas() throws IOException {
    Path batch = Path.of("examples/two-people.ndjson");
    for (String line : Files.readAllLines(batch)) {
      assertThat(violations(QUESTIONNAIRE, line)).isEmpty();
    }
    List<Reading> readings = JsonQuestionnaires.readAll(Files.readAllBytes(batch), true);
    assertThat(readings).hasSize(2);
    for (Reading reading : readings) {
      Questionnaire q = ((Reading.Read) reading).questionnaire();
      assertThat(violations(ASSESSMENT, SharedTriage.standard().assess(q).toJson())).isEmpty();
    }
  }

  @Test
  void severalAssessmentsAreAnArrayThatFollowsTheSchema() throws IOException {
    List<String> each = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("examples/two-people.ndjson"))) {
      each.add(assessed(line));
    }
    String array = "[" + String.join(",\n", each) + "]";
    assertThat(violations(ASSESSMENT, array)).isEmpty();
    assertThat(violations(ASSESSMENT, "[]")).isEmpty();
    assertThat(violations(ASSESSMENT, array.replaceFirst("\"settled\"", "\"setled\"")))
        .isNotEmpty();
    assertThat(violations(ASSESSMENT, "[" + array + "]")).isNotEmpty();
    assertThat(violations(ASSESSMENT, "3")).isNotEmpty();
  }

  @Test
  void aSheetReachesEveryPartOfTheAssessment() throws IOException {
    Assessment a =
        SharedTriage.standard()
            .assess(
                Questionnaire.fromJson(
                    Files.readString(Path.of("examples/statin-and-weakness.json"))));
    assertThat(a.recommendations()).isNotEmpty();
    assertThat(a.findings()).isNotEmpty();
    assertThat(a.underReview()).isNotEmpty();
    assertThat(a.medicines()).isNotEmpty();
    Assessment unread =
        SharedTriage.standard()
            .assess(Questionnaire.fromJson("{\"answers\": {\"medication.names\": [\"nothing\"]}}"));
    assertThat(unread.warnings()).isNotEmpty();
    Assessment open = SharedTriage.standard().assess(Questionnaire.fromJson("{\"answers\": {}}"));
    assertThat(open.unanswered()).isNotEmpty();
    assertThat(open.withheld()).isNotEmpty();
    assertThat(open.next()).isPresent();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"urgency\":\"ROUTINE\"   | \"urgency\":\"routine\"",
        "\"urgency\":\"ROUTINE\"   | \"urgency\":null",
        "\"kind\":\"safety-net\"   | \"kind\":\"safetynet\"",
        "\"kind\":\"safety-net\"   | \"kind\":\"see-a-doctor\"",
        "\"rank\":1                | \"rank\":0",
        "\"settled\":              | \"setled\":",
        "\"notice\":               | \"extra\":1,\"notice\":",
        "\"folded\":[]             | \"folded\":null",
        "\"review\":\"unsigned\"   | \"signed\":true",
        "sha256:                   | md5:",
        "\"P-                      | \"Q-",
        "\"atMost\":               | \"atBest\":",
        "\"id\":\"half-answered\"  | \"id\":{}",
        "\"couldRaiseTo\":         | \"could\":",
        "\"item\":\"               | \"item\":\"NO ITEM",
      })
  void aBrokenAssessmentFails(String good, String broken) throws IOException {
    String json = assessed(Files.readString(Path.of("examples/half-answered.json")));
    String routine = json.replaceFirst("\"urgency\":\"[A-Z_]+\"", "\"urgency\":\"ROUTINE\"");
    assertThat(violations(ASSESSMENT, routine)).isEmpty();
    assertThat(routine).contains(good);
    String changed = routine.replaceFirst(Pattern.quote(good), broken);
    assertThat(violations(ASSESSMENT, changed)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"answers\": []}",
        "{\"answers\": {\"person.age-years\": {\"value\": 68}}}",
        "{\"answers\": {\"episode.site\": [1]}}",
        "{\"answers\": {\"episode.site\": [[\"calf\"]]}}",
        "{\"answers\": {}, \"id\": {}}",
        "{\"answers\": {}, \"person.age-years\": 68}",
      })
  void aRecordThatIsRefusedForItsFormFailsTheQuestionnaireSchema(String json) {
    assertThat(violations(QUESTIONNAIRE, json)).isNotEmpty();
  }

  @Test
  void theSchemaNamesExactlyTheLevelsKindsAndStatesOfTheProgram() {
    assertThat(listed("\"enum\": [\"EMERGENCY\"")).isEqualTo(names(Urgency.values()));
    assertThat(listed("\"enum\": [\"see-a-doctor\""))
        .isEqualTo(
            Arrays.stream(Assessment.Kind.values())
                .map(Assessment.Kind::code)
                .collect(Collectors.toSet()));
    assertThat(listed("\"enum\": [\"red-flag\""))
        .isEqualTo(
            Arrays.stream(FindingKind.values()).map(FindingKind::code).collect(Collectors.toSet()));
  }

  private static Set<String> names(Urgency[] levels) {
    return Arrays.stream(levels).map(Urgency::name).collect(Collectors.toSet());
  }

  private static Set<String> listed(String start) {
    String schema = source("assessment");
    int from = schema.indexOf(start);
    assertThat(from).as(start).isPositive();
    String list = schema.substring(schema.indexOf('[', from) + 1, schema.indexOf(']', from));
    return new TreeSet<>(Arrays.asList(list.replace("\"", "").split(", ")));
  }

  @Test
  void anAssessmentWithAChartFitsTheSchema() {
    ChartSource source = new ChartSource("Condition", "Bundle.entry[0].resource", "urn:x", "1");
    ChartSource date = new ChartSource("Patient", "Bundle.entry[1].resource", "", "");
    ChartData chart =
        new ChartData(
            "",
            List.of(
                new ChartStatement("history.conditions", "heart-failure", source),
                new ChartStatement("person.age-years", "70", date)),
            List.of());
    Questionnaire said =
        Questionnaire.fromJson("{\"answers\":{\"history.conditions\":[\"none\"]}}");
    String json = SharedTriage.standard().assess(said, chart).toJson();
    assertThat(json).contains("\"conflicts\":[{", "\"prefilled\":[{", "\"fromChart\":[");
    assertThat(ASSESSMENT.validate(json, InputFormat.JSON)).isEmpty();
  }
}
