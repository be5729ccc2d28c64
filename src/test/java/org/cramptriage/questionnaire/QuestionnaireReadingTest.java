package org.cramptriage.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireReadingTest {

  private static final Duration SOON =
      Duration.ofSeconds(5); // a second, and slack for a busy machine
  private static final String GOOD = "{\"answers\": {\"person.age-years\": 68}}";

  // ---- helpers
  // -----------------------------------------------------------------------------------

  /** Building takes longer than any test here may. */
  @BeforeAll
  static void built() {
    SharedTriage.standard();
  }

  private static Catalogue catalogue() {
    return SharedTriage.standard().rules().catalogue();
  }

  private static String record(String answers) {
    return "{\"answers\": {" + answers + "}}";
  }

  private static AnswerCheck.Checked checked(String answers) {
    return AnswerCheck.check(catalogue(), Questionnaire.fromJson(record(answers)));
  }

  private static Answer answer(String item, String value) {
    return checked('"' + item + "\": " + value).sheet().get(item).orElse(null);
  }

  private static Assessment assessed(String json) {
    return SharedTriage.standard().assess(Questionnaire.fromJson(json));
  }

  /** The reasons of a refusal; every refusal is a prompt one and reads well. */
  private static List<Problem> refused(String json) {
    Throwable thrown = assertTimeoutPreemptively(SOON, () -> catchThrowable(() -> assessed(json)));
    assertThat(thrown).isExactlyInstanceOf(InvalidQuestionnaireException.class);
    List<Problem> problems = ((InvalidQuestionnaireException) thrown).problems();
    assertThat(thrown.getMessage().split("\n", -1)).hasSameSizeAs(problems);
    return readable(problems);
  }

  private static Problem onlyProblem(String json) {
    List<Problem> problems = refused(json);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static Problem misfit(String item, String value) {
    Problem problem = onlyProblem(record('"' + item + "\": " + value));
    assertThat(problem.item()).isEqualTo(item);
    return problem;
  }

  private static List<Reading> read(byte[] bytes, boolean lines) {
    List<Reading> readings =
        assertTimeoutPreemptively(SOON, () -> JsonQuestionnaires.readAll(bytes, lines));
    for (Reading reading : readings) {
      if (reading instanceof Reading.Refused refused) {
        readable(refused.problems());
      }
    }
    return readings;
  }

  private static List<Reading> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), false);
  }

  private static List<Reading> readLines(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), true);
  }

  /** One word a record: its id, or "refused". */
  private static List<String> outcomes(List<Reading> readings) {
    return readings.stream()
        .map(r -> r instanceof Reading.Read read ? read.questionnaire().id().text() : "refused")
        .toList();
  }

  private static Problem problem(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    List<Problem> problems = ((Reading.Refused) reading).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static List<Problem> readable(List<Problem> problems) {
    assertThat(problems).isNotEmpty();
    problems.stream().limit(100).map(Problem::toString).forEach(line -> plain(line));
    return problems;
  }

  private static AbstractStringAssert<?> plain(String line) {
    boolean whole =
        StandardCharsets.UTF_8.newEncoder().canEncode(line)
            && line.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    assertThat(whole).as("one line without control characters: " + line).isTrue();
    return assertThat(line)
        .isNotBlank()
        .hasSizeLessThan(3000)
        .doesNotContain("Exception", "java.", "com.fasterxml", "org.cramptriage", "Jackson")
        .doesNotContain("StreamRead", "JsonReadFeature", "REDACTED", "@", "`");
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  // ---- absent, unknown, no
  // -----------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "[]"})
  void nullAndEmptyTextAndEmptyArrayAreAbsentForEveryItem(String absent) {
    for (Item item : catalogue().items()) {
      assertThat(checked(quoted(item.id()) + ": " + absent).sheet().all()).isEmpty();
    }
  }

  static Stream<String> askedItems() {
    return catalogue().items().stream().filter(i -> i.type() != ItemType.DERIVED).map(Item::id);
  }

  @ParameterizedTest
  @MethodSource("askedItems")
  void unknownIsAcceptedForEveryItemThatIsAsked(String item) {
    AnswerCheck.Checked checked = checked(quoted(item) + ": \"unknown\"");
    assertThat(checked.sheet().get(item)).contains(Answer.UNKNOWN);
    assertThat(checked.sheet().isUnknown(item)).isTrue();
    assertThat(checked.warnings()).isEmpty();
  }

  @Test
  void absentUnknownAndNoStayThreeDifferentThings() {
    String item = "sign.leg-cold";
    assertThat(answer(item, "null")).isNull();
    assertThat(answer(item, "\"unknown\"")).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(item, "false")).isEqualTo(new Answer.YesNo(false));
    assertThat(checked("\"sign.leg-cold\": null").sheet().isUnknown(item)).isFalse();
  }

  @Test
  void anAbsentAndAnUnknownDangerSignAreNeverReassuring() {
    assertThat(assessed(record("")).unanswered()).anyMatch(u -> u.item().equals("sign.leg-cold"));
    assertThat(assessed(record("\"sign.leg-cold\": \"unknown\"")).unanswered())
        .anyMatch(u -> u.item().equals("sign.leg-cold"));
    assertThat(assessed(record("\"sign.leg-cold\": false")).unanswered())
        .noneMatch(u -> u.item().equals("sign.leg-cold"));
  }

  // ---- values that fit
  // ---------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"68", "68.0", "68.000", "6.8e1", "6.8E+1", "680e-1"})
  void aWholeNumberMayBeWrittenInAnyWay(String number) {
    Answer.Quantity age = (Answer.Quantity) answer("person.age-years", number);
    assertThat(age.value()).isEqualByComparingTo("68");
    assertThat(assessed(record("\"person.age-years\": " + number)).warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "0.0", "-0.0", "0e5"})
  void zeroIsAnAnswer(String zero) {
    Answer.Quantity pain = (Answer.Quantity) answer("episode.pain-severity", zero);
    assertThat(pain.value()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void aDecimalKeepsItsValueExactly() {
    assertThat(answer("episode.duration-minutes", "9.99"))
        .isEqualTo(new Answer.Quantity(new BigDecimal("9.99")));
  }

  @Test
  void theOrderAndRepetitionOfTickedCodesDoNotMatter() {
    assertThat(answer("episode.site", "[\"foot\", \"calf\", \"foot\"]"))
        .isEqualTo(new Answer.Codes(List.of("calf", "foot"), false));
  }

  @Test
  void unknownBesideTickedCodesLeavesTheListPartlyUnknown() {
    assertThat(answer("history.conditions", "[\"unknown\", \"heart-failure\"]"))
        .isEqualTo(new Answer.Codes(List.of("heart-failure"), true));
    assertThat(answer("history.conditions", "[\"unknown\"]")).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void blankLinesAmongTextsAreNoAnswers() {
    assertThat(answer("medication.names", "[\" \", \"Lipitor\"]"))
        .isEqualTo(new Answer.Texts(List.of("Lipitor")));
    assertThat(answer("medication.names", "[\" \", \"\\t\"]")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D\uDC8A\uD83E\uDDB5",
        "\\ud83d\\udc8a",
        "\\u0000\\u001b[31m",
        "a\\nb\\r\\tc",
        "\\u202e\\u200b\\ufeff",
        "e\\u0301\\u0301\\u0301",
        "\\u2028\\u2029",
        "\uFFFD"
      })
  void anyTextIsTakenAsANameAndTheAssessmentStaysJson(String name) {
    Assessment a = assessed(record("\"medication.names\": [\"x" + name + "\"]"));
    assertThat(a.medicines()).hasSize(1);
    assertThat(a.warnings()).isNotEmpty();
    byte[] json = a.toJson().getBytes(StandardCharsets.UTF_8);
    assertThat(json).doesNotContain('\n', '\r', 0x1b, 0);
    assertThat(a.toJson()).startsWith("{\"id\":\"#1\"").endsWith("}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "\\ud83d lipitor", "a\\udfff"})
  void halfACharacterIsRefusedInNamesAndIds(String text) {
    Problem name = onlyProblem(record("\"medication.names\": [\"" + text + "\"]"));
    assertThat(name.item()).isEqualTo("medication.names");
    assertThat(name.toString()).contains("Unicode").containsPattern("\\\\uD[89A-F]");
    Problem id = onlyProblem("{\"id\": \"" + text + "\", \"answers\": {}}");
    assertThat(id.item()).isEqualTo("id");
    assertThat(id.toString()).contains("Unicode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"\\ud800\", \"answers\": {}}",
        "{\"answers\": {\"medication.names\": [\"\\ud83d lipitor\"]}}"
      })
  void theFastReaderLeavesHalfACharacterToThePlainOne(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    CodedSheet sheet = new CodedSheet(catalogue());
    assertThat(new CodedReader(catalogue()).read(bytes, 0, bytes.length, sheet)).isFalse();
  }

  // ---- values that do not fit
  // --------------------------------------------------------------------

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "person.age-years | 68.5 | 68.5 | expected a whole number",
        "person.age-years | \"68\" | \"68\" | expected a whole number without quotes, in years",
        "person.age-years | true | true | expected a whole number",
        "person.age-years | [68] | [68] | expected a whole number",
        "person.age-years | {\"value\": 68} | an object | expected a whole number",
        "episode.duration-minutes | \"3\" | \"3\" | expected a number without quotes, in minutes",
        "episode.duration-minutes | \"three\" | \"three\" | expected a number",
        "episode.unbearable | \"true\" | \"true\" | expected true or false (without quotes)",
        "episode.unbearable | \"yes\" | \"yes\" | expected true or false (without quotes)",
        "episode.unbearable | 1 | 1 | expected true or false",
        "episode.unbearable | [true] | [true] | expected true or false",
        "episode.unbearable | \"Unknown\" | \"Unknown\" | expected true or false",
        "sign.leg-swelling | true | true | expected one of its codes (codes: none",
        "sign.leg-swelling | 1 | 1 | expected one of its codes",
        "sign.leg-swelling | [\"none\"] | [\"none\"] | expected one of its codes",
        "sign.leg-swelling | \"oneleg\" | \"oneleg\" | did you mean one-leg?",
        "sign.leg-swelling | \"NONE\" | \"NONE\" | did you mean none?",
        "sign.leg-swelling | \" none\" | \" none\" | did you mean none?",
        "episode.site | \"calf\" | \"calf\" | expected an array of its codes; write [\"calf\"]",
        "episode.site | [\"claf\"] | \"claf\" | did you mean calf?",
        "episode.site | [\"xxxxxxxxxxx\"] | \"xxxxxxxxxxx\" | (codes: calf, shin,",
        "episode.site | [1] | 1 | expected an array of its codes",
        "episode.site | [[\"calf\"]] | an array in an array | expected an array of its codes",
        "episode.site | [{}] | an object | expected an array of its codes",
        "episode.site | {} | an object | expected an array of its codes",
        "episode.site | [null] | an empty value | expected an array of its codes",
        "episode.site | [\"calf\", \"\"] | an empty value | expected an array of its codes",
        "medication.names | \"Lipitor\" | \"Lipitor\" | expected an array of texts, for example",
        "medication.names | [1] | 1 | expected an array of texts",
        "medication.names | [null] | an empty value | expected an array of texts",
        "medication.names | 5 | 5 | expected an array of texts",
        "derived.exercise-change-percent | 5 | 5 | it is calculated, not asked",
        "derived.exercise-change-percent | \"unknown\" | \"unknown\" | it is calculated, not asked",
      })
  void aMisfitNamesItemValueAndWhatWasExpected(
      String item, String value, String shown, String expected) {
    Problem problem = misfit(item, value);
    assertThat(problem.value()).isEqualTo(shown);
    assertThat(problem.expected()).contains(expected);
    assertThat(problem.toString()).contains(item, shown, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "person.age-year, person.age-years",
    "Person.Age-Years, person.age-years",
    "sign.legswelling, sign.leg-swelling",
    "medication.name, medication.names",
  })
  void anUnknownItemIsRefusedWithASuggestion(String written, String meant) {
    Problem problem = misfit(written, "1");
    assertThat(problem.expected()).contains("no such item; did you mean " + meant + "?");
  }

  @Test
  void anItemLikeNoOtherIsRefusedWithoutAGuess() {
    assertThat(misfit("qqqqqqqq.zzzzzzzzz", "1").expected()).doesNotContain("did you mean");
    assertThat(misfit("qqqqqqqq.zzzzzzzzz", "null").expected()).contains("no such item");
    assertThat(misfit("qqqqqqqq.zzzzzzzzz", "\"unknown\"").expected()).contains("no such item");
  }

  @Test
  void allReasonsComeAtOnce() {
    List<Problem> problems =
        refused(
            record(
                "\"person.age-years\": 68.5, \"episode.unbearable\": \"no\", \"episode.site\":"
                    + " [\"claf\", \"calf\", 7], \"sign.leg-swelling\": \"both\", \"no.item\": 1,"
                    + " \"medication.names\": [1, 2], \"episode.pain-severity\": 99"));
    assertThat(problems.stream().map(Problem::item).distinct())
        .containsExactlyInAnyOrder(
            "person.age-years",
            "episode.unbearable",
            "episode.site",
            "sign.leg-swelling",
            "no.item",
            "medication.names");
    assertThat(problems).hasSize(8);
  }

  @Test
  void allReasonsOfTheFormComeAtOnceFromFromJson() {
    List<Problem> problems =
        refused(
            "{\"id\": [1], \"id\": {}, \"person.age-years\": 68, \"answers\": {\"a.b\": 1, \"a.b\":"
                + " 2, \"c.d\": null, \"c.d\": 3}}");
    assertThat(problems.stream().map(Problem::toString))
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).contains("id", "expected a short text or a number"),
            p -> assertThat(p).contains("id", "appears twice"),
            p -> assertThat(p).contains("id", "an object", "expected a short text or a number"),
            p -> assertThat(p).contains("person.age-years", "move it inside"),
            p -> assertThat(p).contains("a.b", "answered twice"),
            p -> assertThat(p).contains("c.d", "answered twice"));
  }

  @Test
  void mistakesOfFormAndOfContentAreSaidTogetherWithIdAndPlace() {
    String json =
        "{\"id\": \"a\", \"answers\": {\"person.age-years\": 5, \"person.age-years\": 6,"
            + " \"zzz\": 1, \"sign.leg-swelling\": 9}}";
    Reading.Refused refused = (Reading.Refused) readLines(GOOD + "\n" + json).get(1);
    assertThat(refused.givenId()).contains(new RecordId("a", false));
    assertThat(refused.allProblems(catalogue()))
        .allMatch(p -> p.place().startsWith("line 2"))
        .extracting(Problem::item)
        .containsExactly("person.age-years", "zzz", "sign.leg-swelling");
    assertThat(refused(json).get(0).place()).matches("line 1, column \\d+");
  }

  @Test
  void theIdOfABrokenRecordIsKnownIfItWasRead() {
    assertThat(((Reading.Refused) readLines("{\"id\": 7, \"answers\": {x").get(0)).givenId())
        .contains(new RecordId("7", true));
    assertThat(((Reading.Refused) readLines("{\"answers\": {x").get(0)).givenId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"[] | an array", "null | an empty value", "3 | 3"})
  void answersThatAreNoObjectAreNamedAsWhatTheyAre(String answers, String shown) {
    assertThat(onlyProblem("{\"answers\": " + answers + "}").value()).isEqualTo(shown);
  }

  @Test
  void theMessageOfTheExceptionHasOneLineAReason() {
    Throwable thrown =
        catchThrowable(() -> assessed(record("\"person.age-years\": \"x\", \"no.item\": 1")));
    List<Problem> problems = ((InvalidQuestionnaireException) thrown).problems();
    assertThat(thrown.getMessage())
        .isEqualTo(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    assertThat(problems).hasSize(2);
  }

  // ---- duplicate keys, top level
  // -----------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answers\": {}, \"answers\": {}}",
        "{\"id\": 1, \"id\": 1, \"answers\": {}}",
        "{\"id\": null, \"id\": 1, \"answers\": {}}",
        "{\"note\": 1, \"note\": 1, \"answers\": {}}",
        "{\"answers\": {}, \"answ\\u0065rs\": {}}",
      })
  void aRepeatedFieldIsRefused(String json) {
    assertThat(onlyProblem(json).toString()).contains("appears twice in one object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1, 1", "null, 1", "1, null", "\"\", []", "\"unknown\", 68"})
  void aRepeatedItemIsRefusedEvenIfOneAnswerIsEmpty(String values) {
    String[] two = values.split(", ");
    String item = "\"person.age-years\": ";
    Problem problem = onlyProblem(record(item + two[0] + ", " + item + two[1]));
    assertThat(problem.item()).isEqualTo("person.age-years");
    assertThat(problem.expected()).contains("twice");
  }

  @Test
  void aForeignFieldIsAWarningAndTheRecordIsAssessed() {
    Assessment a = assessed("{\"version\": {\"a\": [1, {}]}, \"answers\": {}, \"note\": \"x\"}");
    assertThat(a.warnings().stream().map(Warning::text))
        .anyMatch(w -> w.contains("\"version\"") && w.contains("ignored"))
        .anyMatch(w -> w.contains("\"note\"") && w.contains("ignored"));
  }

  @Test
  void aForeignFieldThatLooksLikeAnItemIsRefusedSoThatNoAnswerIsLost() {
    Problem problem = onlyProblem("{\"answers\": {}, \"sign.leg-cold\": true}");
    assertThat(problem.item()).isEqualTo("sign.leg-cold");
    assertThat(problem.value()).isEqualTo("true");
    assertThat(problem.expected()).contains("move it inside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "5", "\"text\"", "[]", "[" + "{\"answers\": {}}" + "]"})
  void somethingOtherThanAnObjectIsRefused(String json) {
    assertThat(onlyProblem(json).expected()).contains("expected an object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"\"", "5", "[{}]"})
  void answersThatAreNoObjectAreRefused(String answers) {
    assertThat(onlyProblem("{\"answers\": " + answers + "}").item()).isEqualTo("answers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\": 1}", "{\"Answers\": {}}", "{\"answer\": {}}"})
  void aRecordWithoutAnswersIsRefused(String json) {
    assertThat(onlyProblem(json).expected()).contains("\"answers\" is missing");
  }

  // ---- ids
  // ---------------------------------------------------------------------------------------

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"q-17\" | \"q-17\"",
        "17 | 17",
        "-3 | -3",
        "17.50 | 17.50",
        "12345678901234567890 | 12345678901234567890",
        "\"17\" | \"17\"",
        "\"unknown\" | \"unknown\"",
        "\" \" | \" \"",
        "\"\uD83E\uDDB5\" | \"\uD83E\uDDB5\"",
        "\"a\\nb\\u001b\" | \"a\\nb\\u001B\"",
        "null | \"#1\"",
        "\"\" | \"#1\"",
      })
  void anIdComesBackAsItCame(String id, String written) {
    String json = assessed("{\"id\": " + id + ", \"answers\": {}}").toJson();
    assertThat(json).startsWith("{\"id\":" + written + ",\"urgency\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\": 1}", "[1]", "[\"q\"]", "true", "false", "1e400", "1e-400"})
  void anIdThatIsNoShortTextOrNumberIsRefused(String id) {
    Problem problem = onlyProblem("{\"id\": " + id + ", \"answers\": {}}");
    assertThat(problem.item()).isEqualTo("id");
    assertThat(problem.expected()).contains("a short text or a number");
  }

  @Test
  void anIdMayBeLongButNotEndless() {
    String id = "x".repeat(200);
    assertThat(assessed("{\"id\": \"" + id + "\", \"answers\": {}}").id().text()).isEqualTo(id);
    assertThat(onlyProblem("{\"id\": \"" + id + "x\", \"answers\": {}}").item()).isEqualTo("id");
  }

  @Test
  void aRecordWithoutIdIsNamedByItsPosition() {
    String none = "{\"answers\": {}}";
    String named = "{\"id\": \"b\", \"answers\": {}}";
    assertThat(outcomes(read("[" + none + "," + named + "," + none + "]")))
        .containsExactly("#1", "b", "#3");
    assertThat(outcomes(readLines("\n" + none + "\n\n" + named + "\n" + none)))
        .containsExactly("#1", "b", "#3");
  }

  @Test
  void anIdThatLooksLikeAPositionIsKept() {
    String named = "{\"id\": \"#1\", \"answers\": {}}";
    assertThat(outcomes(read("[" + GOOD + "," + named + "]"))).containsExactly("#1", "#1");
    assertThat(outcomes(readLines(GOOD + "\n" + named))).containsExactly("#1", "#1");
  }

  // ---- warnings
  // ----------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"-1", "121", "1e14", "-999", "1e300"})
  void aNumberOutsideItsRangeIsAWarningAndNotAnswered(String number) {
    Assessment a = assessed(record("\"person.age-years\": " + number));
    assertThat(a.warnings())
        .anyMatch(
            w -> w.item().equals("person.age-years") && w.text().contains("outside 0 to 120"));
    assertThat(answer("person.age-years", number)).isNull();
    assertThat(a.unanswered()).anyMatch(u -> u.item().equals("person.age-years"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "120", "120.0"})
  void bothEndsOfTheRangeAreInIt(String number) {
    assertThat(answer("person.age-years", number)).isInstanceOf(Answer.Quantity.class);
  }

  @Test
  void noneBesideOtherCodesIsIgnoredWithAWarning() {
    String both = "\"sign.numbness\": [\"none\", \"%s\"]";
    String code =
        catalogue().item("sign.numbness").choices().keySet().stream()
            .filter(c -> !c.equals("none"))
            .findFirst()
            .orElseThrow();
    AnswerCheck.Checked checked = checked(both.formatted(code));
    assertThat(checked.sheet().get("sign.numbness"))
        .contains(new Answer.Codes(List.of(code), false));
    assertThat(checked.warnings()).hasSize(1).allMatch(w -> w.text().contains("none"));
    AnswerCheck.Checked unknown = checked(both.formatted("unknown"));
    assertThat(unknown.sheet().get("sign.numbness")).contains(Answer.UNKNOWN);
    assertThat(unknown.warnings()).hasSize(1);
  }

  @Test
  void anAnswerThatSkipLogicRulesOutIsUsedWithAWarning() {
    Assessment a =
        assessed(
            record("\"person.pregnancy-status\": \"not-pregnant\", \"person.pregnancy-weeks\": 9"));
    assertThat(a.warnings())
        .anyMatch(
            w ->
                w.item().equals("person.pregnancy-weeks")
                    && w.text().contains("the answer is used"));
    assertThat(answer("person.pregnancy-weeks", "9"))
        .isEqualTo(new Answer.Quantity(new BigDecimal("9")));
  }

  @Test
  void aPregnantManIsAWarningNotARefusal() {
    Assessment a =
        assessed(
            record("\"person.sex-at-birth\": \"male\", \"person.pregnancy-status\": \"pregnant\""));
    assertThat(a.warnings()).anyMatch(w -> w.item().equals("person.pregnancy-status"));
  }

  // ---- hostile numbers and texts
  // -----------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999",
        "-1e999",
        "1e-400",
        "1e999999999",
        "1e-999999999",
        "0.12345678901234567",
        "1234567890123456"
      })
  void aNumberThatIsNotFiniteOrHasTooManyDigitsIsRefusedByItem(String number) {
    for (String item : List.of("person.age-years", "lifestyle.fluids-litres")) {
      assertThat(misfit(item, number).expected()).contains("number of at most 15 digits");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1e99999999999", "1e-99999999999"})
  void anExponentBeyondAllBoundsIsRefusedByItem(String number) {
    assertThat(misfit("person.age-years", number).value()).contains("too large an exponent");
    assertThat(onlyProblem("{\"id\": " + number + ", \"answers\": {}}").item()).isEqualTo("id");
  }

  static Stream<String> noNumbers() {
    return Stream.of(
        "NaN",
        "-NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "01",
        ".5",
        "5.",
        "0x10",
        "1_000",
        "1,5",
        "--1",
        "1e",
        "-",
        "9".repeat(101),
        "9".repeat(1_000_000),
        "0." + "0".repeat(1_000_000) + "1",
        "1e" + "9".repeat(1000),
        "-" + "1".repeat(5000));
  }

  @ParameterizedTest
  @MethodSource("noNumbers")
  void somethingThatIsNoJsonNumberIsRefusedWithItsPlace(String number) {
    Problem problem = onlyProblem(record("\"person.age-years\": " + number));
    assertThat(problem.toString()).contains("line 1, column ", "broken JSON");
  }

  static Stream<String> deepNesting() {
    return Stream.of(
        "[".repeat(100_000),
        "{\"answers\":".repeat(100_000),
        "{\"answers\": " + "[".repeat(100_000),
        "{\"answers\": {\"a\": " + "{\"a\":".repeat(100_000),
        "{\"answers\": {\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}}",
        "{\"id\": " + "[".repeat(100_000) + "]".repeat(100_000) + ", \"answers\": {}}",
        "{\"x\": " + "{\"a\":".repeat(50) + "1" + "}".repeat(50) + ", \"answers\": {}}");
  }

  static Stream<String> longTexts() {
    return Stream.of(
        "{\"" + "k".repeat(1_000_000) + "\": 1, \"answers\": {}}",
        "{\"answers\": {\"" + "k".repeat(1_000_000) + "\": 1}}",
        "{\"answers\": {\"a." + "k".repeat(900) + "\": 1}}",
        "{\"a." + "k".repeat(900) + "\": 1, \"answers\": {}}",
        "{\"answers\": {\"" + "k".repeat(900) + "\": 1, \"" + "k".repeat(900) + "\": 1}}",
        "{\"answers\": {\"medication.names\": [\"" + "x".repeat(1_001) + "\"]}}",
        "{\"answers\": {\"sign.leg-swelling\": \"" + "x".repeat(99_000) + "\"}}",
        "{\"answers\": {\"sign.leg-swelling\": \"" + "x".repeat(100_001) + "\"}}");
  }

  static Stream<String> splitCharacters() {
    return Stream.of(
        "{\"answers\": {\"sign.leg-swelling\": \"" + "\uD83E\uDDB5".repeat(40_000) + "\"}}",
        "{\"answers\": {\"sign.leg-swelling\": \"x" + "\uD83E\uDDB5".repeat(40_000) + "\"}}",
        "{\"answers\": {\"" + "\uD83E\uDDB5".repeat(60) + "\": 1}}",
        "{\"answers\": {\"x" + "\uD83E\uDDB5".repeat(60) + "\": 1}}");
  }

  static Stream<String> controlCharacters() {
    return Stream.of(
        "{\"answers\": {\"a\\nb\\u001b[31m.c\\u2028\": \"x\\ny\\u0000\\u202e\\ud800\"}}",
        "{\"answers\": {\"a\\nb\": 1, \"a\\nb\": 2}}",
        "{\"a.\\n\\u001b\": \"x\\n\", \"answers\": {}}",
        "{\"\\n\": 1, \"\\n\": 1, \"answers\": {}}",
        "{\"id\": [\"a\\nb\"], \"answers\": {}}",
        "{\"answers\": {\"episode.site\": [\"cal\\nf\", \"\\u001b[2J\"]}}");
  }

  static Stream<String> noJson() {
    return Stream.of(
        "\u0000",
        "{\"answers\"\u0000: {}}",
        "{\"answers\": {\"a\": \"\u0001\"}}",
        "<answers/>",
        "id,person.age-years\n1,68",
        "answers: {}",
        "\u001b[31m",
        "\uD800",
        "{\"answers\": {\"a\": \u001b[31m}}",
        "{\"answers\": {} \u2028}");
  }

  @ParameterizedTest
  @MethodSource({"deepNesting", "longTexts", "splitCharacters", "controlCharacters", "noJson"})
  void hostileInputIsRefusedAtOnceInPlainWords(String json) {
    assertThat(refused(json)).isNotEmpty();
    String encodable = json.replace('\uD800', '?');
    assertThat(read(encodable)).isNotEmpty();
    assertThat(readLines(encodable)).isNotEmpty();
  }

  @Test
  void aTextOf100MegabytesIsRefusedAtOnce() {
    String huge = record("\"medication.names\": [\"" + "x".repeat(100_000_000) + "\"]");
    assertThat(onlyProblem(huge).expected())
        .contains("broken JSON")
        .contains("exceeds the maximum");
    byte[] bytes = huge.getBytes(StandardCharsets.UTF_8);
    assertThat(problem(read(bytes, false).get(0)).place()).startsWith("line 1, column ");
  }

  @Test
  void aHundredThousandUnknownItemsAreAllNamedAtOnce() {
    String many =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"sign.leg-swellings-and-more-" + i + "\": 1")
            .collect(Collectors.joining(","));
    assertThat(refused(record(many))).hasSize(100_000);
  }

  @Test
  void aHundredThousandForeignFieldsDoNotStopTheProgram() {
    String many =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"f" + i + "\": 1")
            .collect(Collectors.joining(","));
    String json = "{" + many + ", \"answers\": {}}";
    assertThat(read(json)).hasSize(1);
  }

  @Test
  void fieldNamesChosenToCollideInHashTablesAreRefusedOrRead() {
    String many =
        IntStream.range(0, 1 << 13)
            .mapToObj(i -> quoted(colliding(i)) + ": 1")
            .collect(Collectors.joining(","));
    assertThat(refused(record(many))).isNotEmpty();
    assertThat(read(record(many))).hasSize(1);
  }

  /** "aB" and "b!" have the same hash with the factor 33, "Aa" and "BB" with 31. */
  private static String colliding(int number) {
    return IntStream.range(0, 13)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "aB" : "b!")
        .collect(Collectors.joining());
  }

  // ---- broken syntax
  // -----------------------------------------------------------------------------

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"answers\": {\"a\": 1,}} | 1",
        "{\"answers\": {\"a\" 1}} | 1",
        "{\"answers\": {a: 1}} | 1",
        "{'answers': {}} | 1",
        "{\"answers\": {\"a\": tru}} | 1",
        "{\"answers\": {} | 1",
        "{\"answers\": {\"a\": \"x | 1",
        "{\"answers\": {\"a\": \"\\x\"}} | 1",
        "{\"answers\": {\"a\": \"\\u12\"}} | 1",
        "{\"answers\": {}} // comment | 1",
        "{\"answers\": {}} } | 1",
        "{\"answers\": ]} | 1",
        "}{ | 1",
        "{ | 1",
        "[ | 1",
      })
  void brokenSyntaxIsRefusedWithLineAndColumn(String json, int line) {
    Problem problem = refused(json).get(refused(json).size() - 1);
    assertThat(problem.toString()).matches("line " + line + ", column \\d+: broken JSON: .{5,}");
    assertThat(read(json)).hasSize(1).allMatch(Reading.Refused.class::isInstance);
  }

  @Test
  void thePlaceOfBrokenSyntaxIsExact() {
    Problem problem = onlyProblem("{\n  \"answers\": {\n    \"a\": 1 2\n  }\n}");
    assertThat(problem.place()).matches("line 3, column 1[1-3]");
  }

  @ParameterizedTest
  @ValueSource(strings = {" {}", "5", " null", "]", " xyz", "{\"answers\": {}}"})
  void textAfterTheEndIsRefused(String trailing) {
    assertThat(refused(GOOD + trailing)).hasSize(1);
    assertThat(read(GOOD + trailing)).hasSize(1).allMatch(Reading.Refused.class::isInstance);
    List<Reading> lines = readLines(GOOD + trailing + "\n" + GOOD);
    assertThat(outcomes(lines)).containsExactly("refused", "#2");
    assertThat(problem(lines.get(0)).place()).startsWith("line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\t\r\n", "\uFEFF"})
  void anEmptyFileIsRefused(String text) {
    assertThat(problem(read(text).get(0)).expected()).contains("the text is empty");
    assertThat(problem(readLines(text).get(0)).expected()).contains("empty");
  }

  // ---- arrays
  // ------------------------------------------------------------------------------------

  @Test
  void oneBadRecordOfAnArrayDoesNotStopTheOthers() {
    List<Reading> readings =
        read("[" + GOOD + ", 5, {\"answers\": [7]}, {\"id\": \"d\", \"answers\": {}}]");
    assertThat(outcomes(readings)).containsExactly("#1", "refused", "refused", "d");
    assertThat(problem(readings.get(1)).place()).isEqualTo("#2");
    assertThat(problem(readings.get(1)).value()).isEqualTo("5");
    assertThat(problem(readings.get(2)).place()).isEqualTo("#3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "true", "\"text\"", "[]", "[1, [2]]", "{}", "{\"x\": {\"y\": []}}"})
  void whateverAnArrayHoldsTheRecordBehindItIsRead(String odd) {
    assertThat(outcomes(read("[" + odd + "," + GOOD + "]"))).containsExactly("refused", "#2");
  }

  @Test
  void brokenSyntaxInAnArrayKeepsTheRecordsBeforeItAndNamesTheLine() {
    List<Reading> readings = read("[\n" + GOOD + ",\n{\"answers\": {x}}\n]");
    assertThat(outcomes(readings)).containsExactly("#1", "refused");
    assertThat(problem(readings.get(1)).place()).startsWith("line 3, column ");
  }

  @Test
  void anEmptyArrayIsRefused() {
    assertThat(problem(read("[]").get(0)).expected()).contains("empty");
  }

  // ---- NDJSON
  // ------------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n \n", "\r\n\r\n"})
  void linesMayEndInAnyWayAndBlankLinesAreSkipped(String end) {
    String text = GOOD + end + GOOD + end + GOOD;
    for (String whole : List.of(text, text + end, end + text, "\uFEFF" + text)) {
      assertThat(outcomes(readLines(whole))).containsExactly("#1", "#2", "#3");
      assertThat(outcomes(read(whole))).containsExactly("#1", "#2", "#3");
    }
  }

  @Test
  void aBadLineInTheMiddleIsNamedByItsLineInTheFile() {
    List<Reading> readings = readLines(GOOD + "\n\n{\"answers\": {x}}\n" + GOOD);
    assertThat(outcomes(readings)).containsExactly("#1", "refused", "#3");
    assertThat(problem(readings.get(1)).place()).matches("line 3, column \\d+");
    assertThat(problem(readings.get(1)).expected()).contains("broken JSON");
    assertThat(readings.stream().map(Reading::place))
        .allMatch(p -> p.startsWith("line "))
        .first()
        .isEqualTo("line 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5", "[]", "null", "{}", "{\"answers\": {}, \"answers\": {}}", "{\"answers\": 1}"})
  void aRefusedLineHasItsLineAndTheNextOneIsRead(String odd) {
    List<Reading> readings = readLines(GOOD + "\n" + odd + "\n" + GOOD);
    assertThat(outcomes(readings)).containsExactly("#1", "refused", "#3");
    assertThat(problem(readings.get(1)).place()).startsWith("line 2");
  }

  @Test
  void aRefusedFirstLineDoesNotStopTheOthersEvenIfTheContentDecides() {
    assertThat(outcomes(read("{\"answers\": {}, \"id\": {}}\n" + GOOD + "\n" + GOOD)))
        .containsExactly("refused", "#2", "#3");
    assertThat(outcomes(read("{\"answer\": {}}\n" + GOOD))).containsExactly("refused", "#2");
  }

  @Test
  void anObjectOverSeveralLinesIsOneRecord() {
    assertThat(outcomes(read("{\n\"answers\":\n{\n}\n}\n"))).containsExactly("#1");
    assertThat(outcomes(read("\uFEFF[\n" + GOOD + "\n,\n" + GOOD + "]\n")))
        .containsExactly("#1", "#2");
  }

  // ---- encodings
  // ---------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void wideEncodingsAreRefusedByName(String charset) {
    byte[] bytes = GOOD.getBytes(Charset.forName(charset));
    assertThat(problem(read(bytes, false).get(0)).expected()).contains("UTF-16", "expected UTF-8");
    assertThat(problem(read(bytes, true).get(0)).expected()).contains("UTF-16", "expected UTF-8");
  }

  @Test
  void latin1IsRefusedWithAdvice() {
    byte[] bytes =
        record("\"medication.names\": [\"Atorvastatin f\u00fcr\"]")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problem(read(bytes, false).get(0)).expected())
        .contains("not valid UTF-8", "convert");
    assertThat(problem(read(bytes, true).get(0)).expected()).contains("not valid UTF-8", "convert");
  }

  static Stream<byte[]> binaries() {
    byte[] noise = new byte[100_000];
    new java.util.Random(17).nextBytes(noise);
    return Stream.of(
        noise,
        new byte[1000],
        new byte[] {0},
        new byte[] {(byte) 0xEF, (byte) 0xBB},
        new byte[] {(byte) 0xC0, (byte) 0x80},
        new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
        "%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1),
        new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
  }

  @ParameterizedTest
  @MethodSource("binaries")
  void binaryContentIsRefused(byte[] bytes) {
    assertThat(read(bytes, false)).isNotEmpty().allMatch(Reading.Refused.class::isInstance);
    assertThat(read(bytes, true)).isNotEmpty().allMatch(Reading.Refused.class::isInstance);
  }

  @Test
  void badBytesAnywhereNeverChangeAnAnswerSilently() {
    byte[] bytes =
        record("\"medication.names\": [\"Lipitor 20 mg\"]").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] = (byte) 0xFF;
      assertThat(read(changed, false)).allMatch(Reading.Refused.class::isInstance);
    }
  }

  @Test
  void everyCutOffRecordIsRefused() {
    for (int i = 1; i < GOOD.length(); i++) {
      assertThat(outcomes(read(GOOD.substring(0, i)))).containsExactly("refused");
      assertThat(outcomes(readLines(GOOD.substring(0, i)))).containsExactly("refused");
    }
  }

  @Test
  void theAnswersReadAreExactlyTheAnswersWritten() {
    Questionnaire q = Questionnaire.fromJson(record("\"b.x\": [\"1\", 1, true], \"a.y\": null"));
    RawAnswer several =
        new RawAnswer.Several(
            List.of(
                new RawAnswer.Text("1"),
                new RawAnswer.Numeral(BigDecimal.ONE),
                new RawAnswer.Flag(true)));
    assertThat(q.answers().entrySet())
        .containsExactly(Map.entry("b.x", several), Map.entry("a.y", new RawAnswer.Absent()));
  }
}
