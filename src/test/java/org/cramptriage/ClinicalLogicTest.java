package org.cramptriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;
import org.junit.jupiter.api.Test;

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
          "cli/assess/ReadableAssessment.java",
              "the words of SOON in pack.yaml leave the number of days to the finding",
          "pack/lint/TextLint.java", "what a text of a medicine must say is a rule of wording",
          "verify/scorecard/Scorecard.java", "how often emergencies are recognised is measured",
          "pack/load/SignedLevels.java", "who must sign is a rule of the review, not of medicine",
          "pack/safety/GuaranteeScope.java",
              "what a guarantee promises must not weaken when a policy is edited",
          "verify/guarantees/LevelGuarantees.java",
              "the same; and ROUTINE is the least level that is not self-care");

  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern LEVEL =
      Pattern.compile("\\bUrgency\\.(ROUTINE|SOON|URGENT|EMERGENCY)\\b");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

  private static Map<String, String> sources(Path root, String ending) throws IOException {
    Map<String, String> sources = new java.util.TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
        if (!name.startsWith("facts/")) { // generated from the questionnaire
          sources.put(name, text);
        }
      }
    }
    return sources;
  }

  private static Set<String> ids(RulePack pack) {
    Set<String> ids = new TreeSet<>();
    pack.reviewed().stream().map(Rule::id).forEach(ids::add);
    pack.catalogue().items().stream().map(Item::id).forEach(ids::add);
    return ids;
  }

  @Test
  void noTextOfTheProgramNamesAnItemARuleOrAPolicy() throws IOException {
    Set<String> ids = ids(SharedTriage.standard().rules());
    List<String> found = new ArrayList<>();
    sources(JAVA, ".java")
        .forEach(
            (name, text) ->
                LITERAL
                    .matcher(text)
                    .results()
                    .map(match -> match.group())
                    .filter(literal -> ids.stream().anyMatch(literal::contains))
                    .filter(literal -> !EXAMPLE.matcher(literal).find())
                    .filter(literal -> !name.equals(POLICY_IDS))
                    .forEach(literal -> found.add(name + ": " + literal)));
    assertThat(found).isEmpty();
  }

  @Test
  void noScriptOfTheReportNamesAnItemOrARule() throws IOException {
    Set<String> ids = ids(SharedTriage.standard().rules());
    ids.removeIf(id -> id.startsWith("P-"));
    sources(SCRIPTS, ".js")
        .forEach(
            (name, text) -> {
              String plain = EXAMPLE.matcher(text).replaceAll("");
              assertThat(ids.stream().filter(plain::contains).toList()).as(name).isEmpty();
            });
  }

  @Test
  void noLevelIsDecidedByTheProgramItself() throws IOException {
    Set<String> naming = new TreeSet<>();
    sources(JAVA, ".java")
        .forEach(
            (name, text) -> {
              if (LEVEL.matcher(text).find()) {
                naming.add(name);
              }
            });
    assertThat(naming).isEqualTo(new TreeSet<>(NAMES_A_LEVEL.keySet()));
  }
}
