package org.cramptriage.pack.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cramptriage.CrampTriage;
import org.cramptriage.SmallPack;
import org.cramptriage.facts.Lifestyle;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.DrlPrinter;
import org.cramptriage.pack.drl.DrlReader;
import org.cramptriage.pack.drl.ParsedRule;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** What lint refuses, what it lets pass, and that nothing it reads can run. */
public class LintTest {

  private static final String EDITED = "red-flags/alcohol/alcohol.drl";
  private static final String PACKAGE = "org.cramptriage.rules.redflags";
  private static final String CONDITION = "exists Lifestyle(alcoholDrinksPerWeek > 21)";
  private static final int LINE = 8;
  private static final String CALL = LintTest.class.getName() + ".spring()";
  private static final String LONG = "9".repeat(200_000);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final PackFiles FILES = SmallPack.files();
  private static final RulePack PACK = PackLoader.load(FILES);
  private static final PackFiles SHIPPED = PackFiles.builtIn();

  private static volatile boolean sprung;

  /** What hostile rules call. */
  public static boolean spring() {
    sprung = true;
    return true;
  }

  @AfterEach
  void nothingEverCalledTheCanary() {
    assertThat(sprung).as("a rule text has run code").isFalse();
  }

  // What is refused.

  /** An edit of one file and the problem that it must bring. */
  record Case(
      String name, String file, String at, String line, String old, String now, String advice) {
    @Override
    public String toString() {
      return name;
    }

    /** The small pack, or the shipped one if only that has the text to replace. */
    private PackFiles base() {
      return FILES.byPath().getOrDefault(file, "").contains(old) ? FILES : SHIPPED;
    }

    PackFiles files() {
      String text = base().text(file);
      assertThat(text).as("%s: the text to replace", name).contains(old);
      return with(
          base(),
          file,
          text.replaceFirst(Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(now)));
    }
  }

  static Stream<Case> conditions() {
    return lines("conditions.txt")
        .map(parts -> new Case(parts[0], EDITED, EDITED, "+", CONDITION, parts[1], ""));
  }

  static Stream<Case> ruleTexts() {
    return lines("rule-texts.txt").map(LintTest::ofAlcohol);
  }

  static Stream<Case> hostile() {
    return lines("hostile.txt").map(LintTest::ofAlcohol);
  }

  static Stream<Case> someConditions() {
    return some(conditions());
  }

  static Stream<Case> someRuleTexts() {
    return some(ruleTexts());
  }

  static Stream<Case> someHostile() {
    return some(hostile());
  }

  static Stream<Case> someSemantic() {
    return some(semantic());
  }

  static Stream<Case> someNumbers() {
    return some(numbers());
  }

  /** Every fourth; the exhaustive run has them all. */
  private static Stream<Case> some(Stream<Case> all) {
    List<Case> cases = all.toList();
    return IntStream.range(0, cases.size()).filter(i -> i % 4 == 0).mapToObj(cases::get);
  }

  private static Case ofAlcohol(String[] p) {
    return new Case(p[0], EDITED, EDITED, p[1], p[2], p[3], p[4]);
  }

  static Stream<Case> semantic() {
    return ofAnyFile("semantic.txt");
  }

  static Stream<Case> numbers() {
    return ofAnyFile("numbers.txt");
  }

  private static Stream<Case> ofAnyFile(String resource) {
    return lines(resource)
        .map(
            p -> {
              String[] files = p[1].split(" > ");
              return new Case(p[0], files[0], files[1], p[2], p[3], p[4], p[5]);
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("someConditions")
  void aMalformedConditionIsRefusedWithFileAndLine(Case wrong) {
    PackProblem problem = refused(wrong.files(), wrong.at());
    int last = LINE + (int) wrong.now().chars().filter(c -> c == '\n').count();
    assertThat(problem.line()).as("%s", problem).isBetween(LINE - 3, last + 3);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("someConditions")
  void aMalformedConditionWithoutMetadataYieldsNoRule(Case wrong) {
    String text = wrong.files().text(EDITED);
    String bare = text.replaceFirst("(?m)^ *@id.*\\n", "");
    assertThat(bare).isNotEqualTo(text).doesNotContain("@");
    Problems problems = new Problems();
    assertThat(read(bare, problems)).isEmpty();
    assertThat(problems.sorted()).isNotEmpty().allMatch(p -> p.line() > 0, "has a line");
  }

  @ParameterizedTest(name = "{0}")
  @Tag("exhaustive")
  @MethodSource({"conditions", "ruleTexts", "hostile", "semantic", "numbers"})
  void everySuchPackIsRefused(Case wrong) {
    refused(wrong);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("someRuleTexts")
  void aMalformedRuleTextIsRefusedWithFileAndLine(Case wrong) {
    refused(wrong);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("someHostile")
  void aHostileRuleTextIsRefusedAndRunsNothing(Case wrong) {
    refused(wrong);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("someSemantic")
  void aPackThatDoesNotFitTogetherIsRefused(Case wrong) {
    refused(wrong);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("someNumbers")
  void anImpossibleNumberIsRefusedWithItsLineByLintAndByLoad(Case wrong) {
    refused(wrong);
    PackFiles files = wrong.files();
    assertThatThrownBy(() -> CrampTriage.load(files)).isInstanceOf(InvalidPackException.class);
  }

  @Test
  void aDecisionOfAnImpossibleDayIsRefused() {
    String line =
        "+999999999-12-31 | RF-001 | sha256:%s | approve | a.b | A. B. | GP | not asked |\n";
    String signer = "a.b:\n  name: A. B.\n  role: GP\n  clinician: true\n";
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.put("review/signers.yaml", signer);
    files.put("review/signoffs.txt", line.formatted(PACK.hashes().of("RF-001").substring(7)));
    assertThat(refused(new PackFiles(files), "review/signoffs.txt").text())
        .contains("date such as");
  }

  @Test
  void theCanaryWouldBeNoticedIfSuchARuleRan() {
    String drl = FILES.text(EDITED).replace("alcoholDrinksPerWeek > 21", CALL);
    KnowledgeBuilder builder = compiled(Map.of(EDITED, drl));
    assertThat(builder.hasErrors()).as("%s", builder.getErrors()).isFalse();
    var session = builder.newKieBase().newKieSession();
    session.setGlobal("conclusions", (org.cramptriage.facts.Conclusions) rule -> {});
    session.insert(someLifestyle());
    session.fireAllRules();
    session.dispose();
    assertThat(sprung).isTrue();
    sprung = false;
  }

  private static Object someLifestyle() {
    var constructor = Lifestyle.class.getDeclaredConstructors()[0];
    try {
      return constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0} brackets")
  @org.junit.jupiter.params.provider.ValueSource(ints = {8, 30, 300, 10_000, 100_000})
  void deeplyNestedBracketsAreRefusedAtOnce(int depth) {
    String open = "(".repeat(depth);
    String close = ")".repeat(depth);
    String test = "alcoholDrinksPerWeek > 21";
    inCondition("exists Lifestyle(" + open + test + close + ")");
    inCondition(open + CONDITION + close);
    inCondition("exists Lifestyle(" + open + test);
    inCondition(open);
    inCondition(open + CONDITION + " and " + close);
  }

  @Test
  void nestingThatMeansSomethingIsRefusedWhenNobodyCouldReadIt() {
    String deep = CONDITION;
    String inside = "alcoholDrinksPerWeek > 21";
    for (int i = 0; i < 2_000; i++) {
      deep = "(" + deep + ") " + (i % 2 == 0 ? "and " : "or ") + CONDITION;
      inside = "(" + inside + ") " + (i % 2 == 0 ? "&& " : "|| ") + "alcoholDrinksPerWeek > 21";
    }
    inCondition(deep);
    inCondition("exists Lifestyle(" + inside + ")");
  }

  private static void inCondition(String condition) {
    refused(alcohol(text -> text.replace(CONDITION, condition)), EDITED);
  }

  @ParameterizedTest(name = "{0} times")
  @org.junit.jupiter.params.provider.ValueSource(ints = {200, 20_000})
  void veryLongFilesAreRefusedAtOnce(int times) {
    refused(alcohol(text -> text + "\n".repeat(times)), EDITED);
    refused(alcohol(text -> text + "// a\n".repeat(times)), EDITED);
    refused(alcohol(text -> text + "rule \"a\"\n".repeat(times)), EDITED);
    String rule = FILES.text(EDITED).substring(FILES.text(EDITED).indexOf("rule \""));
    refused(alcohol(text -> text + rule.repeat(times / 10)), EDITED);
    refused(alcohol(text -> text + rule.replace('\n', ' ').repeat(times / 10)), EDITED);
  }

  @Test
  void veryLongLinesAreRefusedAtOnce() {
    int times = 50_000;
    refused(alcohol(text -> text.replace("More than", "x".repeat(2_000_000) + '"')), EDITED);
    inCondition(CONDITION + (" and " + CONDITION).repeat(times) + ")");
    inCondition("exists Lifestyle(alcoholDrinksPerWeek > 2" + "1".repeat(times) + "x)");
    inCondition("exists LegSigns(swelling in (" + "Swelling.NONE, ".repeat(times) + "))");
    inCondition("exists " + "x.".repeat(times) + "y()");
    refused(alcohol(text -> text.replace("C108", "C108, ".repeat(times) + "C108")), EDITED);
    refused(alcohol(text -> text + "/* ".repeat(times)), EDITED);
  }

  @Test
  void anUnreadablyLongConditionIsNotCompiledIntoAHang() {
    PackFiles files =
        alcohol(text -> text.replace(CONDITION, CONDITION + (" or " + CONDITION).repeat(50_000)));
    refused(files, EDITED);
  }

  @ParameterizedTest(name = "{0}")
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "pack.yaml",
        "questionnaire/questionnaire.yaml",
        "safety/hazards.yaml",
        "red-flags/long-cramps/texts.yaml",
        "registers/claims.yaml",
        "registers/open-questions.yaml"
      })
  void hostileYamlIsRefusedAtOnce(String file) {
    String text = FILES.text(file);
    refused(with(file, text + "\nx: " + "[".repeat(100_000)), file);
    refused(with(file, text + "\nx: " + "[".repeat(20_000) + "]".repeat(20_000)), file);
    refused(with(file, text + "\nx: " + "{a: ".repeat(20_000) + "}".repeat(20_000)), file);
    refused(with(file, text + "\nx: &a [*a]\n"), file);
    refused(with(file, text + "\nx: !!javax.script.ScriptEngineManager []\n"), file);
    refused(with(file, "&a\n" + text + "\nx: *a\n"), file);
    refused(with(file, text + "\n---\nx: y\n"), file);
    refused(with(file, ""), file);
    refused(with(file, "- a\n"), file);
    refused(with(file, "\u0000"), file);
  }

  @Test
  void skipLogicThatHoldsItselfIsRefused() {
    String ring = "askWhen: &a {all: [*a]}";
    String old = "askWhen: {item: person.pregnancy-status, anyOf: [pregnant]}";
    String file = "questionnaire/questionnaire.yaml";
    refused(with(file, FILES.text(file).replace(old, ring)), file);
  }

  @Test
  void filesThatAreNoPartOfAPackAreRefused() {
    for (String file :
        List.of(
            "evil.drl",
            "red-flags/evil.java",
            "red-flags/evil.dsl",
            "red-flags/evil/evil.drl.xls",
            "functions/evil.drl",
            "safety/evil.drl",
            "red-flags/alcohol/evil.drl",
            "RED-FLAGS/evil/evil.drl",
            "META-INF/kmodule.xml")) {
      assertThat(refused(with(file, FILES.text(EDITED)), file).text()).contains("remove");
    }
  }

  @Test
  void aRuleInTheWrongFolderIsRefused() {
    for (String folder : List.of("risk-factors", "medicines", "advice", "contraindications")) {
      Map<String, String> files = new TreeMap<>(FILES.byPath());
      String moved = folder + "/alcohol/alcohol.drl";
      files.put(moved, files.remove(EDITED));
      PackProblem problem = refused(new PackFiles(files), moved);
      assertThat(problem.line()).isEqualTo(1);
      assertThat(problem.text()).contains("package org.cramptriage.rules.");
    }
  }

  @Test
  void twoFilesWithTheSameRulesAreRefused() {
    String copy = "red-flags/zz-copy/zz-copy.drl";
    assertThat(refused(with(copy, FILES.text(EDITED)), copy).line()).isEqualTo(5);
  }

  @Test
  void aRingOfTwoRulesIsRefused() {
    String bleeding = "red-flags/bleeding/bleeding.drl";
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.computeIfPresent(
        EDITED, (f, t) -> t.replace("> 21)", "> 21) or exists Finding(id == \"RF-085\")"));
    files.computeIfPresent(
        bleeding,
        (f, t) ->
            t.replaceFirst(
                "(bruisingBleeding == true\\))", "$1 or exists Finding(id == \"RF-061\")"));
    List<PackProblem> problems = problems(new PackFiles(files));
    assertThat(problems).extracting(PackProblem::file).contains(EDITED, bleeding);
    assertThat(problems).allMatch(p -> p.text().contains("depends on itself"));
  }

  @Test
  void everyMissingFileIsNamed() {
    for (String file :
        List.of(
            "pack.yaml",
            "questionnaire/questionnaire.yaml",
            "safety/hazards.yaml",
            "advice/during-a-cramp/texts.yaml",
            "registers/claims.yaml",
            "registers/open-questions.yaml")) {
      Map<String, String> files = new TreeMap<>(FILES.byPath());
      files.remove(file);
      assertThat(refused(new PackFiles(files), file).text()).contains("missing");
    }
    assertThat(problems(new PackFiles(Map.of()))).isNotEmpty();
  }

  @Test
  void manyMistakesAreAllNamedAtOnce() {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.computeIfPresent(EDITED, (f, t) -> t.replace("21", "abc"));
    files.computeIfPresent(
        "red-flags/bleeding/bleeding.drl", (f, t) -> t.replace("bruisingBleeding", "bleding"));
    files.computeIfPresent(
        "questionnaire/vocabulary/statin.yaml", (f, t) -> t.replace("class: statin", "class: st"));
    assertThat(problems(new PackFiles(files)))
        .extracting(PackProblem::file)
        .contains(EDITED, "red-flags/bleeding/bleeding.drl", "questionnaire/vocabulary/statin.yaml")
        .isSorted();
  }

  @Test
  void noSlipOfTheKeyboardEndsInAnythingButARefusalOrTheSameRules() {
    slips(300);
  }

  @Test
  @Tag("exhaustive")
  void noneOfManySlipsOfTheKeyboardEndsInAnythingElse() {
    slips(1_500);
  }

  private static void slips(int count) {
    Random random = new Random(17);
    List<String> drl =
        SHIPPED.byPath().keySet().stream()
            .filter(p -> p.startsWith("red-flags/") && p.endsWith(".drl"))
            .toList();
    assertThat(drl).hasSizeGreaterThan(20);
    for (int i = 0; i < count; i++) {
      String file = drl.get(random.nextInt(drl.size()));
      String text = slip(SHIPPED.text(file), random);
      Problems problems = new Problems();
      List<ParsedRule> rules = read(text, problems);
      rules.forEach(rule -> assertThat(squeezed(text)).contains(squeezed(printed(rule))));
      assertThat(rules.size() + problems.sorted().size()).as(text).isPositive();
    }
  }

  private static String slip(String text, Random random) {
    int at = random.nextInt(text.length() - 3);
    int to = at + 1 + random.nextInt(3);
    String signs = "()&|=<>!\"'@,.;:#/*\\{}[]\n\r\t $-09azAZ\u00e9";
    char sign = signs.charAt(random.nextInt(signs.length()));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, at) + sign + text.substring(at);
      case 2 -> text.substring(0, at) + sign + text.substring(to);
      default -> text.substring(0, to) + text.substring(at);
    };
  }

  private static String squeezed(String text) {
    return text.replaceAll("/\\*(?s:.*?)\\*/|//[^\\n]*|\\s+", "");
  }

  private static String printed(ParsedRule rule) {
    return "when " + new DrlPrinter(PACK.fields()).print(rule.condition()) + " then";
  }

  @ParameterizedTest(name = "{0}")
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "pack.yaml",
        "questionnaire/questionnaire.yaml",
        "red-flags/long-cramps/texts.yaml",
        "advice/during-a-cramp/texts.yaml",
        "safety/hazards.yaml",
        "registers/references.yaml",
        "registers/numbers.yaml",
        "registers/open-questions.yaml",
        "questionnaire/vocabulary/statin.yaml",
        "questionnaire/vocabulary/reading.yaml"
      })
  void aFileThatCannotBeReadGivesOneProblemOnly(String file) {
    String text = FILES.text(file);
    for (String broken : List.of(text + "  : : bad [\n", text + "x: &a y\nz: *a\n", "", "- a\n")) {
      assertThat(problems(with(file, broken)))
          .singleElement()
          .satisfies(p -> assertThat(p.file()).isEqualTo(file));
    }
  }

  @Test
  void aMistypedKeyOfATextIsNamedOnceBesideTheRuleThatMissesIt() {
    String file = "red-flags/long-cramps/texts.yaml";
    String text = FILES.text(file);
    List<PackProblem> problems = problems(with(file, text.replace("\nRF-003:", "\nRF-0x3:")));
    int line = (int) text.substring(0, text.indexOf("\nRF-003:")).lines().count() + 1;
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).text()).contains("red-flags/long-cramps/texts.yaml");
    assertThat(problems.get(0).toString()).contains("RF-003");
    assertThat(problems.get(1))
        .extracting(PackProblem::file, PackProblem::line)
        .containsExactly(file, line);
    assertThat(problems.get(1).text()).contains("RF-0x3", "did you mean RF-003?");
  }

  @Test
  void whatIsWrongWithTheQuestionnaireIsSaidWithItsLine() {
    String file = "questionnaire/questionnaire.yaml";
    wrongAt(file, "postpartum-6w: I gave", "postpartum-7w: I gave", "postpartum-7w");
    String renamed = FILES.text(file).replace("id: person.sex-at-birth", "id: person.sex");
    int line = lineOf(FILES.text(file), "{item: person.sex-at-birth");
    assertThat(problems(with(file, renamed)))
        .anyMatch(p -> p.line() == line && p.text().contains("askWhen names person.sex-at-birth"));
  }

  @Test
  void whatIsWrongWithTheEvidenceIsSaidWithItsLine() {
    String file = "registers/numbers.yaml";
    List<PackProblem> problems =
        problems(alcohol(text -> text.replace("alcoholDrinksPerWeek > 21", "ageYears > 21")));
    assertThat(problems).isNotEmpty();
    PackFiles edited =
        each(
            ".drl", text -> text.replace("alcoholDrinksPerWeek > 21", "alcoholDrinksPerWeek > 14"));
    problems = problems(edited);
    assertThat(problems).extracting(PackProblem::file).contains(file);
    PackProblem unused =
        problems.stream().filter(p -> p.file().equals(file)).findFirst().orElseThrow();
    String[] lines = FILES.text(file).split("\n");
    assertThat(lines[unused.line() - 1]).matches("TH-\\d+:");
    assertThat(unused.text()).contains("no rule uses the number 21");
    assertThat(problems)
        .anyMatch(p -> p.toString().startsWith(EDITED + ":5: the number 14 in RF-061"))
        .anyMatch(p -> p.text().contains("has no entry in red-flags/alcohol/numbers.yaml"));
  }

  private static void wrongAt(String file, String old, String now, String named) {
    String text = FILES.text(file);
    assertThat(problems(with(file, text.replaceFirst(Pattern.quote(old), now))))
        .anyMatch(p -> p.text().contains(named) && p.line() == lineOf(text, old));
  }

  private static int lineOf(String text, String part) {
    return (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count() + 1;
  }

  @Test
  void nothingThatSteersATerminalStandsInAMessage() {
    PackFiles files = alcohol(text -> text.replace("> 21", "> 21\u001b[2J\u202e"));
    assertThat(problems(files)).allMatch(p -> p.toString().codePoints().allMatch(c -> c >= ' '));
    assertThat(problems(files).toString()).contains("U+001B").doesNotContain("\u202e");
  }

  @Test
  void aSymbolicLinkInAPackIsRefusedAndNotFollowed(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "a secret");
    Path root = Files.createDirectory(folder.resolve("pack"));
    Files.createSymbolicLink(root.resolve("x.drl"), secret);
    Files.createSymbolicLink(root.resolve("texts"), folder);
    Throwable thrown = catchThrowable(() -> PackFiles.in(root));
    assertThat(thrown).isInstanceOf(InvalidPackException.class).hasMessageNotContaining("secret");
    assertThat(((InvalidPackException) thrown).problems())
        .hasSize(2)
        .allMatch(p -> p.text().contains("symbolic link"));
  }

  // What passes.

  @Test
  void anEditedNumberWithoutItsEvidenceLoadsAndIsNoted() {
    Problems problems = new Problems();
    PackFiles files = alcohol(text -> text.replace("> 21", "> 14"));
    RulePack edited = PackLoader.load(files, problems);
    assertThat(edited.hashes().of("RF-061")).isNotEqualTo(PACK.hashes().of("RF-061"));
    assertThat(problems.sorted()).isEmpty();
    assertThat(problems.notes())
        .singleElement()
        .satisfies(note -> assertThat(note.text()).contains("the number 14 in RF-061"));
  }

  @Test
  void aNewRuleWithoutAHazardLoadsAndIsNoted() {
    Problems problems = new Problems();
    String file = PackLayout.HAZARDS;
    PackLoader.load(with(file, FILES.text(file).replaceFirst(", CI-WEAK]", "]")), problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(problems.notes()).singleElement().asString().contains("CI-WEAK", file, "release");
  }

  @Test
  void commentsMayStandBeforeAndBehindTheConclusion() {
    sameRules(
        alcohol(
            text ->
                text.replace("then\n", "then // why\n    /* and\n   more */ ")
                    .replace("(kcontext);", "(kcontext); // so")));
  }

  @Test
  void theSmallPackIsClean() {
    assertThat(PackLoader.loadStrictly(FILES).hashes().ofPack()).isEqualTo(PACK.hashes().ofPack());
  }

  @Test
  void theShippedPackIsCleanAndItsHashesAreThoseOfThePreparedOne() {
    RulePack strict = PackLoader.loadStrictly(PackFiles.in(Path.of("rules")));
    assertThat(strict.hashes().ofPack())
        .isEqualTo(PackLoader.builtIn().hashes().ofPack())
        .matches("sha256:[0-9a-f]{64}");
    assertThat(strict.rules()).hasSizeGreaterThan(250);
  }

  @Test
  void commentsOrderAndFileNamesChangeNoHashOfTheShippedPack() {
    Map<String, String> files = new TreeMap<>();
    SHIPPED
        .byPath()
        .forEach(
            (path, text) ->
                files.put(
                    renamed(path),
                    path.endsWith(".drl")
                        ? commented(reversed(text))
                        : path.endsWith(".yaml") ? commentedYaml(text) : text));
    RulePack again = PackLoader.load(new PackFiles(files));
    RulePack shipped = PackLoader.builtIn();
    assertThat(again.hashes().ofPack()).isEqualTo(shipped.hashes().ofPack());
    for (Rule rule : shipped.rules()) {
      assertThat(again.hashes().of(rule.id())).isEqualTo(shipped.hashes().of(rule.id()));
    }
  }

  @Test
  void readingThePackTwiceGivesTheSameHashes() {
    sameRules(FILES);
  }

  @Test
  void commentsAndBlankLinesChangeNoHash() {
    sameRules(each(".drl", LintTest::commented));
    sameRules(each(".drl", text -> text.replace("\n", "\r\n")));
    sameRules(
        each(
            ".drl",
            text -> text.replace("then\n", "\tthen\n").replace("\n    and ", "\n  and\n  ")));
    sameRules(each(".drl", text -> text + "// the end"));
  }

  @Test
  void commentsAndBlankLinesInYamlChangeNoHash() {
    sameRules(each(".yaml", LintTest::commentedYaml));
  }

  private static String commented(String text) {
    return "// one\n/* two\n lines */\n" + text.replace("\nwhen\n", "\n// why\nwhen // x\n\n");
  }

  private static String commentedYaml(String text) {
    return "# a comment\n\n" + text + "\n# the end\n";
  }

  @Test
  void reorderedRulesChangeNoHash() {
    sameRules(each(".drl", LintTest::reversed));
  }

  private static String reversed(String text) {
    String[] parts = text.split("(?m)^(?=rule \")");
    StringBuilder turned = new StringBuilder(parts[0]);
    for (int i = parts.length - 1; i > 0; i--) {
      turned.append(parts[i].stripTrailing()).append("\n\n");
    }
    return turned.toString();
  }

  @Test
  void renamedFilesChangeNoHash() {
    Map<String, String> files = new TreeMap<>();
    FILES.byPath().forEach((path, text) -> files.put(renamed(path), text));
    assertThat(files).hasSameSizeAs(FILES.byPath());
    sameRules(new PackFiles(files));
  }

  /** The path with another name of its topic, which comes at another place in the order. */
  private static String renamed(String path) {
    String topic = PackLayout.folder(path);
    if (!PackLayout.isTopic(topic)) {
      return path;
    }
    String name = PackLayout.name(topic);
    String other = (char) ('z' - name.charAt(0) + 'a') + name;
    return path.replace("/" + name, "/" + other);
  }

  @Test
  void anEditedNumberWithItsEvidenceChangesExactlyTheHashesOfItsUsers() {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.replaceAll((f, t) -> t.replace("alcoholDrinksPerWeek > 21", "alcoholDrinksPerWeek > 20"));
    files.computeIfPresent("registers/numbers.yaml", LintTest::twentyDrinks);
    RulePack edited = PackLoader.load(new PackFiles(files));
    assertThat(changed(edited)).containsExactly("CI-ALCOHOL", "RF-061");
    assertThat(edited.hashes().ofPack()).isNotEqualTo(PACK.hashes().ofPack());
  }

  private static String twentyDrinks(String file, String text) {
    String start = "of: lifestyle.alcohol-drinks-per-week";
    int entry = text.indexOf(start);
    while (entry >= 0 && !text.startsWith("value: \"21\"", text.indexOf("value:", entry))) {
      entry = text.indexOf(start, entry + 1);
    }
    assertThat(entry).as("the number of drinks in " + file).isNotNegative();
    int value = text.indexOf("value:", entry);
    return text.substring(0, value) + text.substring(value).replaceFirst("21", "20");
  }

  @Test
  void anEditedWordInATextChangesExactlyTheHashOfItsRule() {
    String file = "red-flags/long-cramps/texts.yaml";
    RulePack edited =
        PackLoader.load(with(file, FILES.text(file).replaceFirst("too bad to bear", "unbearable")));
    assertThat(changed(edited)).containsExactly("RF-001");
  }

  @Test
  void everyPrintedConditionReadsBackAsTheSame() {
    DrlPrinter printer = new DrlPrinter(PACK.fields());
    var rules = PackLoader.builtIn().rules();
    for (Rule rule : rules) {
      String drl = header() + rule(rule.id(), printer.print(rule.condition()));
      Problems problems = new Problems();
      List<ParsedRule> again = read(drl, problems);
      assertThat(problems.sorted()).as(drl).isEmpty();
      assertThat(again)
          .singleElement()
          .satisfies(r -> assertThat(r.condition().ofLevels(rules)).isEqualTo(rule.condition()));
    }
  }

  @Test
  void theTokensOfEveryShippedRuleAreThoseOfItsPrintedCondition() {
    StringBuilder all = new StringBuilder();
    SHIPPED
        .byPath()
        .forEach((path, text) -> all.append(path.endsWith(".drl") ? squeezed(text) : ""));
    for (Rule rule : PackLoader.builtIn().rules()) {
      String printed = new DrlPrinter(PACK.fields()).print(rule.condition());
      assertThat(all).contains("when" + squeezed(printed) + "then");
    }
  }

  @Test
  @Tag("exhaustive")
  void everyShippedFileCompilesUnchangedInStockDrools() {
    Map<String, String> drl = new TreeMap<>(SHIPPED.byPath());
    drl.keySet().removeIf(path -> !path.endsWith(".drl"));
    KnowledgeBuilder builder = compiled(drl);
    assertThat(builder.hasErrors()).as("%s", builder.getErrors()).isFalse();
    int rules = builder.getKnowledgePackages().stream().mapToInt(p -> p.getRules().size()).sum();
    assertThat(rules).isEqualTo(PackLoader.builtIn().rules().size());
  }

  // Tools.

  private static KnowledgeBuilder compiled(Map<String, String> drl) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    drl.forEach(
        (path, text) ->
            builder.add(
                ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)),
                ResourceType.DRL));
    return builder;
  }

  private static void sameRules(PackFiles files) {
    RulePack again = PackLoader.load(files);
    assertThat(changed(again)).isEmpty();
    DrlPrinter printer = new DrlPrinter(PACK.fields());
    assertThat(printer.print(again.rules())).isEqualTo(printer.print(PACK.rules()));
    assertThat(again.hashes().ofPack()).isEqualTo(PACK.hashes().ofPack());
  }

  private static List<String> changed(RulePack pack) {
    assertThat(ids(pack.rules())).isEqualTo(ids(PACK.rules()));
    return ids(PACK.rules()).stream()
        .filter(id -> !pack.hashes().of(id).equals(PACK.hashes().of(id)))
        .toList();
  }

  private static List<String> ids(Collection<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }

  private static String header() {
    return "package %s\nimport org.cramptriage.facts.*\nglobal org.cramptriage.facts.Conclusions conclusions\n"
        .formatted(PACKAGE);
  }

  private static String rule(String id, String condition) {
    return "rule \"%s\" @id(%s) when\n%s\nthen conclusions.reached(kcontext); end\n"
        .formatted(id, id, condition);
  }

  private static List<ParsedRule> read(String drl, Problems problems) {
    return new DrlReader(PACK.fields(), problems).read(EDITED, drl, PACKAGE);
  }

  private static PackFiles with(String file, String text) {
    return with(FILES, file, text);
  }

  private static PackFiles with(PackFiles base, String file, String text) {
    Map<String, String> files = new TreeMap<>(base.byPath());
    files.put(file, text);
    return new PackFiles(files);
  }

  private static PackFiles alcohol(UnaryOperator<String> edit) {
    return with(EDITED, edit.apply(FILES.text(EDITED)));
  }

  private static PackFiles each(String ending, UnaryOperator<String> edit) {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.replaceAll((path, text) -> path.endsWith(ending) ? edit.apply(text) : text);
    return new PackFiles(files);
  }

  private static void refused(Case wrong) {
    List<PackProblem> problems = problems(wrong.files());
    PackProblem problem = refused(problems, wrong.files(), wrong.at());
    if (wrong.line().equals("+")) {
      assertThat(problem.line()).as("%s", problem).isPositive();
    } else if (!wrong.line().equals("*")) {
      assertThat(problem.line()).as("%s", problem).isEqualTo(Integer.parseInt(wrong.line()));
    }
    assertThat(problems).anyMatch(p -> p.text().contains(wrong.advice()));
  }

  /** The first problem of a file, which must be there and say what to do. */
  private static PackProblem refused(PackFiles files, String file) {
    return refused(problems(files), files, file);
  }

  private static PackProblem refused(List<PackProblem> problems, PackFiles files, String file) {
    assertThat(problems).extracting(PackProblem::file).contains(file);
    PackProblem problem =
        problems.stream().filter(p -> p.file().equals(file)).findFirst().orElseThrow();
    assertThat(problem.text()).hasSizeGreaterThan(10).contains(" ").doesNotContain("\n");
    String text = files.text(file);
    long lines = text == null ? 0 : text.lines().count() + 1;
    assertThat((long) problem.line()).as("%s", problem).isBetween(0L, lines);
    return problem;
  }

  private static List<PackProblem> problems(PackFiles files) {
    Throwable thrown =
        assertTimeoutPreemptively(
            LONGEST, () -> catchThrowable(() -> PackLoader.loadStrictly(files)));
    assertThat(thrown).isInstanceOf(InvalidPackException.class);
    return ((InvalidPackException) thrown).problems();
  }

  private static Stream<String[]> lines(String resource) {
    try (InputStream in = LintTest.class.getResourceAsStream("/lint/" + resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(LintTest::parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] parts(String line) {
    String[] parts = (line + " ::".repeat(6)).split(" ::(?= |$)", -1);
    return Arrays.stream(parts)
        .map(p -> plain(p.startsWith(" ") ? p.substring(1) : p))
        .toArray(String[]::new);
  }

  private static String plain(String part) {
    return part.replace("⏎", "\n")
        .replace("␍", "\r")
        .replace("␀", "\u0000")
        .replace("␋", "\u000b")
        .replace("⍽", "\u00a0")
        .replace("␅", "\u0085")
        .replace("⇤", "\u202e")
        .replace("CANARY", CALL)
        .replace("LONG", LONG);
  }
}
