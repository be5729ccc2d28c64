package org.cramptriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The folder rules is the only place where clinical logic lives: the program names no item, rule or
 * policy, and decides no level by itself, except where this test says why.
 */
class ClinicalLogicTest {

  private static final Path JAVA = Path.of("src/main/java/org/cramptriage");
  private static final Path SCRIPTS = Path.of("src/main/resources/org/cramptriage/review");

  /** The ids by which the program finds the policies that it applies. */
  private static final String POLICY_IDS = "pack/policy/PolicyId.java";

  /** An id in a help text or message that only shows how to write one. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "for example (RF-030|sign\\.leg-cold=yes)|cramp-triage review (sign|status --rule) RF-030"
              + "|Expected one object with \"answers\": .*|Example: rules try .*"
              + "|\\(\\w+\\.[\\w-]+=[\\w,-]+\\)| sign\\.fever=yes or RF-001");

  /** What names a level above the lowest, and why it is not a clinical decision of its own. */
  private static final Map<String, String> NAMES_A_LEVEL =
      Map.of(
          "serve/Cards.java", "CDS Hooks knows three indicators; this is how they show the levels",
          "cli/rules/ReadableImpact.java", "colours of the terminal",
          "cli/terminal/Colours.java", "colours of the terminal",
          "fhir/result/ResultContext.java", "FHIR has four priorities of its own for the levels",
          "cli/assess/ReadableAssessment.java",
              "the words of SOON in pack.yaml leave the number of days to the finding",
          "pack/lint/TextLint.java", "what a text of a medicine must say is a rule of wording",
          "verify/scorecard/Scorecard.java", "how often emergencies are recognised is measured",
          "pack/load/SignedLevels.java", "who must sign is a rule of the review, not of medicine",
          "pack/safety/GuaranteeScope.java",
              "what a guarantee promises must not weaken when a policy is edited",
          "verify/guarantees/LevelGuarantees.java",
              "the same; and ROUTINE is the least level that is not self-care");

  /** The scripts of the report may only list the levels in their order. */
  private static final Pattern ORDER_OF_LEVELS = Pattern.compile("const LEVELS = \\[[^\\]]*\\];");

  /** A text block, a text, a letter, a comment: whichever begins first. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)(?<literal>\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+')"
              + "|/\\*.*?\\*/|//[^\\n]*");

  private static final Pattern LEVEL =
      Pattern.compile("\\b(?:Urgency\\.|case )(?:ROUTINE|SOON|URGENT|EMERGENCY)\\b");
  private static final Pattern LEVEL_IN_A_SCRIPT =
      Pattern.compile("\\b(?:ROUTINE|SOON|URGENT|EMERGENCY)\\b");

  private static Map<String, String> sources(Path root, String ending) throws IOException {
    Map<String, String> sources = new java.util.TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("facts/")) { // generated from the questionnaire
          sources.put(name, Files.readString(file));
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(4);
    return sources;
  }

  private static Set<String> ids(RulePack pack) {
    Set<String> ids = new TreeSet<>();
    pack.reviewed().stream().map(Rule::id).forEach(ids::add);
    pack.catalogue().items().stream().map(Item::id).forEach(ids::add);
    return ids;
  }

  /** The literals of a Java source that name an id other than in an example. */
  private static List<String> naming(Set<String> ids, String java) {
    return TOKEN
        .matcher(java)
        .results()
        .map(match -> match.group(1))
        .filter(Objects::nonNull)
        .filter(literal -> names(ids, literal))
        .toList();
  }

  private static boolean names(Set<String> ids, String text) {
    String plain = EXAMPLE.matcher(text).replaceAll("");
    return ids.stream().anyMatch(plain::contains);
  }

  /** A source without its comments. */
  private static String code(String java) {
    return TOKEN
        .matcher(java)
        .replaceAll(match -> Matcher.quoteReplacement(Objects.toString(match.group(1), " ")));
  }

  private static boolean namesALevel(String java) {
    return LEVEL.matcher(code(java)).find();
  }

  private static boolean scriptNamesALevel(String script) {
    return LEVEL_IN_A_SCRIPT.matcher(ORDER_OF_LEVELS.matcher(script).replaceAll("")).find();
  }

  @Test
  void noTextOfTheProgramNamesAnItemARuleOrAPolicy() throws IOException {
    Set<String> ids = ids(SharedTriage.standard().rules());
    List<String> found = new ArrayList<>();
    sources(JAVA, ".java")
        .forEach(
            (name, text) -> {
              if (!name.equals(POLICY_IDS)) {
                naming(ids, text).forEach(literal -> found.add(name + ": " + literal));
              }
            });
    assertThat(found).isEmpty();
  }

  @Test
  void noScriptOfTheReportNamesAnItemARuleOrALevel() throws IOException {
    Set<String> ids = ids(SharedTriage.standard().rules());
    ids.removeIf(id -> id.startsWith("P-"));
    sources(SCRIPTS, ".js")
        .forEach(
            (name, text) -> {
              String code = code(text);
              assertThat(ids.stream().filter(id -> names(Set.of(id), code))).as(name).isEmpty();
              assertThat(scriptNamesALevel(code)).as(name).isFalse();
            });
  }

  @Test
  void noLevelIsDecidedByTheProgramItself() throws IOException {
    Set<String> naming = new TreeSet<>();
    sources(JAVA, ".java")
        .forEach(
            (name, text) -> {
              if (namesALevel(text)) {
                naming.add(name);
              }
            });
    assertThat(naming).isEqualTo(new TreeSet<>(NAMES_A_LEVEL.keySet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String x = \"RF-030\";",
        "String x = \"\"\"\n    if \"RF-030\" holds\n    \"\"\";",
        "String x = \"for example RF-030, but RF-031 too\";",
        "String x = \"application/*\" + \"RF-030\"; /* a comment */",
        "char x = '\"'; String y = \"RF-030\";",
        "int x = 1; // a comment \"\nString y = \"RF-030\";",
      })
  void anIdInATextIsFound(String java) {
    assertThat(naming(Set.of("RF-030", "RF-031"), java)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// \"RF-030\"",
        "/* \"RF-030\" */ String x = \"\";",
        "String x = \"for example RF-030\";",
      })
  void anIdInACommentOrAnExampleIsNot(String java) {
    assertThat(naming(Set.of("RF-030"), java)).isEmpty();
  }

  @Test
  void aLevelIsFoundInCodeAndNotInAComment() {
    assertThat(namesALevel("x = Urgency.SOON;")).isTrue();
    assertThat(namesALevel("case EMERGENCY -> 1;")).isTrue();
    assertThat(namesALevel("accept(\"text/*\"); x = Urgency.SOON; accept(\"*/*\");")).isTrue();
    assertThat(namesALevel("/* Urgency.SOON */ x = Urgency.SELF_CARE; // Urgency.SOON")).isFalse();
    assertThat(scriptNamesALevel("if (level === 'SOON') {}")).isTrue();
    assertThat(scriptNamesALevel("const LEVELS = ['SOON', 'URGENT'];")).isFalse();
  }
}
