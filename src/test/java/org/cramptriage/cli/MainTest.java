package org.cramptriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.SharedTriage;
import org.cramptriage.SmallPack;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.questionnaire.ItemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line as people and scripts use it. */
class MainTest {

  private static final Path EXAMPLES = Path.of("examples");
  private static final String SMALL =
      "{\"id\": \"small\", \"answers\": {\"person.age-years\": 68}}";
  private static final String BAD = "{\"id\": \"bad\", \"answers\": {\"person.age-yaers\": 68}}";

  @TempDir Path folder;

  private static CommandRun run(Object... args) {
    return CommandRun.of(args);
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  private static CommandRun assessed(String example) {
    return run("assess", EXAMPLES.resolve(example));
  }

  // assess, for people.

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsAssessedWithoutAnyMessage(Path example) {
    CommandRun run = run("assess", example);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("not a medical device");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noLineIsWiderThanATerminal(Path example) {
    assertThat(run("assess", example).lines()).allMatch(line -> line.length() <= 80, "80 columns");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void thereAreNoColoursOutsideATerminal(Path example) {
    assertThat(run("assess", example).out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSafetyNetIsTheLastBlock(Path example) {
    List<String> lines = run("assess", example).lines();
    List<String> headings =
        lines.stream().filter(line -> line.matches("[A-Z][A-Z ,:]{8,}.*")).toList();
    assertThat(headings).isNotEmpty();
    assertThat(headings.get(headings.size() - 1)).isEqualTo(safetyNetTitle());
    assertThat(lines.get(lines.size() - 1)).matches("Rules \\S+, sha256:[0-9a-f]+\\.");
  }

  private static String safetyNetTitle() {
    String text = run("rules", "explain", "AD-064").out();
    String title = text.lines().filter(l -> l.contains("Offer: ")).findFirst().orElseThrow();
    return title.replaceFirst(".*?: ", "").toUpperCase(java.util.Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSameAnswersGiveTheSameBytes(Path example) {
    assertThat(run("assess", example)).isEqualTo(run("assess", example));
    assertThat(run("assess", "--json", example)).isEqualTo(run("assess", "--json", example));
  }

  @Test
  void anEmergencyStandsFirst() {
    CommandRun run = assessed("over-ten-minutes.json");
    assertThat(run.lines().get(0)).contains("EMERGENCY");
    assertThat(run.out().indexOf("ambulance")).isBetween(0, 400);
    assertThat(run.out()).doesNotContain("WHAT YOU CAN DO YOURSELF\n\n To get fewer");
  }

  @Test
  void theReadableResultGoesFromUrgentToOptional() {
    String out = assessed("possible-clot.json").out();
    assertThat(out)
        .containsSubsequence(
            "WHAT TO DO NOW",
            "WHY",
            "You said:",
            "Rule RF-",
            "not clinically reviewed",
            "WHAT WE LEFT OUT");
  }

  @Test
  void adviceGoesFromTheClinicianToOneselfToWhatWasLeftOut() {
    String out = assessed("night-cramps.json").out();
    assertThat(out).containsSubsequence("WHAT YOU CAN DO YOURSELF", "WHAT MAY PLAY A PART");
    assertThat(out).doesNotContain("WHAT TO DO NOW");
  }

  private static final String CALL = "call the nurse line (your local health advice line)";

  /** The text in one line, so that wrapping does not matter. */
  private static String flat(CommandRun run) {
    return run.out().replaceAll("\\s+", " ");
  }

  private CommandRun assessed(String name, String json) {
    return run("assess", file(name, json));
  }

  private String allUnknown() {
    return SharedTriage.standard().rules().catalogue().items().stream()
        .filter(item -> item.type() != ItemType.DERIVED)
        .map(item -> '"' + item.id() + "\": \"unknown\"")
        .collect(Collectors.joining(", ", "{\"answers\": {", "}}"));
  }

  @Test
  void openDangerQuestionsStandBeforeAdvice() {
    assertThat(flat(assessed("half-answered.json")))
        .containsSubsequence(
            "until you answer", "ANSWER THESE NOW", CALL, "WHAT YOU CAN DO", "WHAT ELSE TO ANSWER");
  }

  @Test
  void whatNobodyWasSureAboutIsNotStatedAsAFact() {
    String text = flat(assessed("unknown.json", allUnknown()));
    assertThat(text)
        .containsSubsequence(
            "ANSWER THESE NOW",
            CALL,
            "WHAT TO DO NOW 1. You were not sure about this: Wound in the last 4 weeks",
            "When was your last tetanus shot? You were not sure.");
    assertThat(text).doesNotContain("You said: I am not sure");
  }

  @Test
  void aFindingThatIsSureStandsBeforeTheOpenDangerQuestions() {
    String swollen = "{\"answers\": {\"sign.leg-swelling\": \"one-leg\"}}";
    assertThat(flat(assessed("swollen.json", swollen)))
        .containsSubsequence("WHAT TO DO NOW", "ANSWER THESE NOW", CALL, "WHY", "LEFT OUT")
        .contains("Could change this to \"Emergency\":");
  }

  @Test
  void thereIsNoDangerBlockWhereNoDangerIsOpen() {
    assertThat(assessed("over-ten-minutes.json").out()).doesNotContain("ANSWER THESE NOW");
    assertThat(assessed("night-cramps.json").out()).doesNotContain("ANSWER THESE NOW");
  }

  @Test
  void whatAdviceWaitsForReadsAsAQuestionAndStandsOnceWithItsIdAndQuestion() {
    CommandRun run = assessed("half-answered.json");
    String text = flat(run);
    assertThat(text)
        .contains(
            "Until you have answered whether you have heart failure (CI-HF); whether you were told"
                + " to limit fluids (CI-FLUIDLIM); or the questions above (CI-KIDNEY, CI-LIVER,"
                + " CI-DEHYDR): Drink when thirsty (AD-020).")
        .contains("(CI-LIVER): Paracetamol", "To answer: ")
        .doesNotContain("; and you");
    assertThat(text.split("you may have a blood clot", -1)).hasSize(2);
    int from = run.lines().indexOf("WHAT WE LEFT OUT, AND WHY");
    assertThat(run.lines().indexOf("WHAT ELSE TO ANSWER") - from).isBetween(10, 80);
  }

  @Test
  void onlyATextThatFollowsIsPromised() {
    assertThat(flat(assessed("half-answered.json"))).doesNotContain("The text below says which");
    String soon = "{\"answers\": {\"sign.bruising-bleeding\": true}}";
    assertThat(flat(assessed("soon.json", soon))).contains("The text below says which");
  }

  @Test
  void aFindingBelowTheLevelOfTheHeadlineSaysItsOwn() {
    String tablet = "{\"answers\": {\"medication.list\": [\"statin\"]}}";
    assertThat(flat(assessed("tablet.json", tablet)))
        .containsSubsequence("SEE A DOCTOR SOON", "WHAT TO DO NOW 1. [At your next visit] ");
  }

  @Test
  void hiddenQuestionsAreCountedByTheirLevelAndCanAllBeSeenWithTheirItems() {
    Path half = EXAMPLES.resolve("half-answered.json");
    assertThat(flat(run("assess", half)))
        .containsPattern("and 49 more: \\d+ that could change this to \"Emergency\", \\d+ that")
        .contains("add --all (or --json)");
    String all = flat(run("assess", "--all", half));
    assertThat(all).doesNotContain("--all").contains(" [sign.leg-cold]");
    String json = run("assess", "--json", half).out();
    String open = json.substring(json.indexOf("\"unanswered\""), json.indexOf("\"next\""));
    java.util.regex.Matcher item =
        java.util.regex.Pattern.compile("item\":\"([^\"]+)").matcher(open);
    while (item.find()) {
      assertThat(all).contains("[" + item.group(1) + "]");
    }
  }

  @Test
  void aKindThatFollowsFromAWrittenNameIsSaidWithTheName() {
    String text =
        flat(assessed("names.json", "{\"answers\": {\"medication.names\": [\"lipitor\"]}}"));
    assertThat(text)
        .contains("You wrote \"lipitor\", read as atorvastatin: Cholesterol tablet, statin kind")
        .doesNotContain("You said: Cholesterol");
  }

  @Test
  void nothingThatSteersATerminalIsPrintedForPeople() {
    String hostile =
        "{\"id\": \"a\\u001b[2J\", \"x\\u001b\\u202e\": 1, \"answers\": {\"medication.names\":"
            + " [\"\\u001b[2J\\u001b[H CARE \\u202e\"]}}";
    Path file = file("hostile.json", hostile);
    CommandRun text = run("assess", file, file);
    assertThat(text.exit()).isZero();
    assertThat(text.out()).contains("a\\u001B[2J", "\\u001B[H CARE", "\\u202E");
    assertThat(text.out().codePoints()).allMatch(c -> c == '\n' || c >= ' ' && c != 0x202e);
    assertThat(run("assess", "--json", file).out()).contains("a\\u001B[2J", "\u202e");
    CommandRun refused =
        run("assess", file("bad.json", hostile.replace("medication", "mediction")));
    assertThat(refused.err()).contains("(a\\u001B[2J) was refused").doesNotContain("\u001b");
    assertThat(run("assess", "\u001b[2J.json").err()).doesNotContain("\u001b");
    assertThat(run("rules", "explain", "\u001b[2J").err()).doesNotContain("\u001b");
  }

  @Test
  void anIdThatStandsMoreThanOnceIsAWarning() {
    String warning = "the id %s occurs more than once in this input";
    Path twice = file("twice.ndjson", SMALL + "\n" + SMALL.replace("68", "20") + "\n");
    assertThat(flat(run("assess", twice))).contains(warning.formatted("small"));
    assertThat(run("assess", twice).err()).isEmpty();
    CommandRun json = run("assess", "--json", twice);
    assertThat(json.exit()).isZero();
    String both = "\"warnings\":[{\"item\":\"\",\"text\":\"" + warning.formatted("small") + "\"}";
    assertThat(json.out().split(java.util.regex.Pattern.quote(both), -1)).hasSize(3);
    Path once = EXAMPLES.resolve("runner.json");
    assertThat(run("assess", "--json", once, once).out()).contains(warning.formatted("runner"));
    assertThat(run("assess", "--json", once).out()).doesNotContain("more than once");
    Path literal = file("literal.ndjson", "{\"id\":\"#2\",\"answers\":{}}\n{\"answers\":{}}\n");
    assertThat(run("assess", "--json", literal).out()).contains(warning.formatted("#2"));
  }

  @Test
  void severalResultsAreSeparatedByName() {
    CommandRun run = run("assess", EXAMPLES.resolve("two-people.ndjson"));
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "Questionnaire night-cramps", "=".repeat(80), "Questionnaire possible-clot");
  }

  // assess, for programs.

  @ParameterizedTest
  @MethodSource("examples")
  void oneQuestionnaireIsOneJsonObject(Path example) {
    CommandRun run = run("assess", "--json", example);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().strip()).startsWith("{\"id\":").endsWith("}");
    assertThat(run.lines()).hasSize(1);
  }

  @Test
  void severalQuestionnairesAreAJsonArray() {
    CommandRun run = run("assess", EXAMPLES.resolve("two-people.ndjson"), "--json");
    assertThat(run.out().strip()).startsWith("[{").endsWith("}]");
    assertThat(run.out())
        .containsSubsequence("\"id\":\"night-cramps\"", "\"id\":\"possible-clot\"");
  }

  @Test
  void severalFilesAreAJsonArrayInTheirOrder() {
    CommandRun run =
        run("assess", "--json", EXAMPLES.resolve("runner.json"), EXAMPLES.resolve("pregnant.json"));
    assertThat(run.out().strip()).startsWith("[{").endsWith("}]");
    assertThat(run.out()).containsSubsequence("\"id\":\"runner\"", "\"id\":\"pregnant\"");
  }

  @Test
  void theFieldsOfTheResultComeInTheOrderOfTheContract() {
    assertThat(run("assess", "--json", EXAMPLES.resolve("possible-clot.json")).out())
        .containsSubsequence(
            "\"id\"",
            "\"urgency\"",
            "\"range\"",
            "\"settled\"",
            "\"policy\"",
            "\"recommendations\"",
            "\"findings\"",
            "\"withheld\"",
            "\"underReview\"",
            "\"unanswered\"",
            "\"next\"",
            "\"medicines\"",
            "\"warnings\"",
            "\"rules\"",
            "\"notice\"");
  }

  @Test
  void aFileWithAByteOrderMarkIsRead() {
    assertThat(run("assess", file("bom.json", "\uFEFF" + SMALL)).exit()).isZero();
  }

  // What is refused.

  @Test
  void brokenJsonIsRefusedOnceWithFileAndLine() {
    Path broken = file("broken.json", "{\"answers\": {\n  \"person.age-years\": 68,,\n}}\n");
    CommandRun run = run("assess", broken);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(broken.toString(), "line 2")
        .doesNotContain("Exception", "\tat ");
    assertThat(run.err().lines()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "[]",
        "3",
        "\"a\"",
        "{",
        "[1]",
        "null",
        "{}",
        "nonsense",
        "{\"answers\": 1}"
      })
  void whatIsNoQuestionnaireIsRefused(String text) {
    Path wrong = file("wrong.json", text);
    CommandRun run = run("assess", wrong);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(wrong.toString()).doesNotContain("Exception", "failed");
    assertThat(run("assess", "--json", wrong).out()).isEmpty();
    assertThat(run("assess", wrong, file("bad.json", BAD)).exit()).isEqualTo(1);
  }

  @Test
  void aMisspeltItemIsRefusedWithASuggestion() {
    CommandRun run = run("assess", file("bad.json", BAD));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("bad.json", "person.age-yaers", "person.age-years");
  }

  @Test
  void aRefusedRecordDoesNotStopTheOthers() {
    Path mixed = file("mixed.ndjson", SMALL + "\n\n" + BAD + "\n{\"broken\n");
    CommandRun run = run("assess", mixed);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("Rules ");
    assertThat(run.err()).contains("line 3", "line 4", "person.age-yaers", mixed.toString());
  }

  @Test
  void aRefusedRecordAmongOthersStillLeavesAnArray() {
    CommandRun run = run("assess", "--json", file("mixed.ndjson", BAD + "\n" + SMALL + "\n"));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().strip()).startsWith("[{\"id\":\"small\"").endsWith("}]");
  }

  @Test
  void refusedRecordsThatCouldBeReadAreAFinding() {
    Path bad = file("bad.ndjson", BAD + "\n" + BAD + "\n");
    assertThat(run("assess", bad).exit()).isEqualTo(1);
    assertThat(run("assess", bad).err()).contains("(bad) was refused", "line 1", "line 2");
    assertThat(run("assess", "--json", bad).out()).isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void everyMistakeOfARecordIsSaidAtOnceWithItsId() {
    String record =
        "{\"id\":\"a\",\"answers\":{\"person.age-years\":5,\"person.age-years\":6,"
            + "\"zzz\":1,\"sign.leg-swelling\":9}}";
    CommandRun run = run("assess", file("many.json", record));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(4).first().asString().contains("(a) was refused");
    assertThat(run.err()).contains("line 1, column", "twice", "zzz", "sign.leg-swelling");
  }

  @Test
  void anAtSignIsPartOfAFileName() {
    Path list = file("list", EXAMPLES.resolve("runner.json").toString());
    CommandRun run = run("assess", "@" + list);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("@", "no such file");
  }

  static Stream<String> commands() {
    return commands(Main.commandLine(), "");
  }

  private static Stream<String> commands(CommandLine of, String words) {
    return Stream.concat(
        Stream.of(words),
        of.getSubcommands().entrySet().stream()
            .flatMap(sub -> commands(sub.getValue(), (words + " " + sub.getKey()).strip())));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    CommandRun run = run((Object[]) (command + " --help").strip().split(" "));
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: cramp-triage", "--help").doesNotContain("\u001b");
    // A list of commands shows this line; what is longer is cut by the width of the terminal.
    CommandLine described = Main.commandLine();
    for (String word : command.isEmpty() ? new String[0] : command.split(" ")) {
      described = described.getSubcommands().get(word);
    }
    var usage = described.getCommandSpec().usageMessage();
    String listed = (usage.header().length > 0 ? usage.header() : usage.description())[0];
    assertThat(listed).as(command).endsWith(".").hasSizeLessThan(90);
  }

  @ParameterizedTest
  @CsvSource({
    "asess, assess",
    "assess --jsno x.json, --json",
    "rules lnt, lint",
    "rules lint --rule x, --rules",
    "questionaire, questionnaire"
  })
  void amisspeltWordIsBadUsageWithASuggestion(String words, String meant) {
    CommandRun run = run((Object[]) words.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"assess", "assess --json", "assess --rules", "rules explain RF-001 RF-002"})
  void missingOrSurplusWordsAreBadUsage(String words) {
    CommandRun run = run((Object[]) words.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void theVersionIsSaid() {
    assertThat(run("--version").exit()).isZero();
  }

  // rules.

  /** The small pack in a folder, one file edited. */
  private Path edited(String path, String old, String now) throws IOException {
    return edited(SmallPack.files(), path, old, now);
  }

  private Path edited(PackFiles files, String path, String old, String now) throws IOException {
    Path root = folder.resolve("rules");
    for (var entry : files.byPath().entrySet()) {
      Path file = root.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      boolean meant = entry.getKey().equals(path);
      assertThat(!meant || entry.getValue().contains(old)).isTrue();
      Files.writeString(file, meant ? entry.getValue().replace(old, now) : entry.getValue());
    }
    return root;
  }

  private Path broken() throws IOException {
    return edited("red-flags/alcohol/alcohol.drl", "alcoholDrinksPerWeek", "alcohlDrinksPerWeek");
  }

  @Test
  void theBuiltInPackIsClean() {
    CommandRun run = run("rules", "lint");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("no problems", "sha256:");
    assertThat(run("rules", "lint", "--json").out()).contains("\"problems\":[]");
  }

  @Test
  void anUneditedCopyIsThePackItself() throws IOException {
    Path copy = edited(PackFiles.in(Path.of("rules")), "pack.yaml", "version", "version");
    assertThat(run("rules", "lint", "--rules", copy)).isEqualTo(run("rules", "lint"));
  }

  @Test
  void aTypoInARuleIsFoundWithFileAndLine() throws IOException {
    Path copy = broken();
    CommandRun run = run("rules", "lint", "--rules", copy);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("red-flags/alcohol/alcohol.drl:8: ", "alcohlDrinksPerWeek", "1 problem.");
    CommandRun json = run("rules", "lint", "--json", "--rules", copy);
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out()).contains("\"file\":\"red-flags/alcohol/alcohol.drl\",\"line\":8");
  }

  @Test
  void aBrokenPackAssessesNobody() throws IOException {
    Path copy = broken();
    CommandRun run = run("assess", "--rules", copy, EXAMPLES.resolve("runner.json"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("red-flags/alcohol/alcohol.drl:8: ", "refused");
    assertThat(run("rules", "explain", "--rules", copy).exit()).isEqualTo(2);
    assertThat(run("questionnaire", "--rules", copy).exit()).isEqualTo(2);
  }

  @Test
  void anEditedPackAssessesByItsEdit() throws IOException {
    Path copy =
        edited("pack.yaml", "emergency-number: 112, 911 or 999", "emergency-number: \"000\"");
    CommandRun run = run("assess", "--rules", copy, EXAMPLES.resolve("over-ten-minutes.json"));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Call 000").doesNotContain("911");
  }

  @Test
  void anEditedThresholdIsUsedAndLintSaysWhatIsMissing() throws IOException {
    Path copy =
        edited(
            "red-flags/alcohol/alcohol.drl",
            "alcoholDrinksPerWeek > 21",
            "alcoholDrinksPerWeek > 14");
    CommandRun lint = run("rules", "lint", "--rules", copy);
    assertThat(lint.exit()).isZero();
    assertThat(lint.out())
        .contains(
            "red-flags/alcohol/alcohol.drl:5: warning: the number 14 in RF-061",
            "no problems, 1 warn");
    assertThat(run("rules", "lint", "--json", "--rules", copy).out())
        .contains(
            "\"problems\":[],\"warnings\":[{\"file\":\"red-flags/alcohol/alcohol.drl\",\"line\":");
    CommandRun strict = run("rules", "lint", "--strict", "--rules", copy);
    assertThat(strict.exit()).isEqualTo(1);
    assertThat(strict.out()).contains("1 problem.");
    String drinks = "{\"answers\": {\"lifestyle.alcohol-drinks-per-week\": 15}}";
    Path person = file("drinks.json", drinks);
    assertThat(run("assess", "--rules", copy, person).out()).contains("Rule RF-061");
    assertThat(run("assess", person).out()).doesNotContain("Rule RF-061");
    assertThat(run("rules", "explain", "RF-061", "--rules", copy).out())
        .contains("no evidence for the number")
        .doesNotContain("TH-019");
  }

  @Test
  void aMissingRulesFolderIsSaid() {
    CommandRun run =
        run("assess", "--rules", folder.resolve("nowhere"), EXAMPLES.resolve("runner.json"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere", "no such folder");
    assertThat(run("rules", "lint", "--rules", folder.resolve("nowhere")).exit())
        .isEqualTo(Exit.USAGE);
  }

  @Test
  void aRuleIsExplainedInTheWordsOfTheQuestions() {
    CommandRun run = run("rules", "explain", "RF-030");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("RF-030", "IF", "THEN", "BECAUSE OF", "sha256:")
        .contains("[guideline, to be read", "UNDER REVIEW", "L07 ", "D7 ", "HAZARDS", "HZ-001 ")
        .contains("leg swollen");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80, "80 columns");
    assertThat(run("rules", "explain", "rf-030")).isEqualTo(run);
  }

  @Test
  void everyRuleCanBeExplained() {
    CommandRun all = run("rules", "explain");
    assertThat(all.exit()).isZero();
    assertThat(all.lines()).hasSizeGreaterThan(250);
    for (String id : List.of("RF-001", "RK-001", "MD-001", "AD-064", "CI-EMERG")) {
      assertThat(all.out()).contains(id);
      assertThat(run("rules", "explain", id).exit()).isZero();
      assertThat(run("rules", "explain", "--json", id).out()).startsWith("{\"id\":\"" + id + "\"");
    }
  }

  @Test
  void anUnknownRuleIsRefusedWithASuggestion() {
    CommandRun run = run("rules", "explain", "RF-03O");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("RF-03O", "did you mean RF-03");
    assertThat(run("rules", "explain", "nonsense").exit()).isEqualTo(2);
    assertThat(run("rules", "explain", "").err())
        .startsWith("There is no rule \"\". \"rules explain\" lists all rules.");
  }

  @Test
  void theQuestionnaireIsPrinted() {
    CommandRun run = run("questionnaire");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("{\"version\":")
        .contains("\"item\":\"episode.duration-minutes\"");
  }
}
