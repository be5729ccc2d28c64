package org.cramptriage.pack.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.CanonicalCondition;
import org.cramptriage.pack.drl.ConditionText;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.review.Conclusion;
import org.cramptriage.review.RuleExplanation;
import org.cramptriage.review.RuleSentence;
import org.junit.jupiter.api.Test;

/** What a signature covers: what it says, whatever it looks like, and nothing else. */
class RuleContentTest {

  private static final PackFiles FILES = SmallPack.files();
  private static final RulePack PACK = PackLoader.load(FILES);
  private static final RulePack SHIPPED = PackLoader.builtIn();

  // What keeps every hash.

  @Test
  void layoutAndCommentsKeepEveryHash() {
    assertKept(
        each(
            ".drl",
            text -> "// A comment.\n" + text.replace("\nwhen\n", "\n\nwhen // so\n\n      \n")));
    assertKept(each(".yaml", text -> "# A comment.\n\n" + text + "\n# The end.\n"));
  }

  @Test
  void theOrderOfRulesInAFileKeepsEveryHash() {
    assertKept(each(".drl", text -> reversed(text, "(?m)^(?=rule \")")));
  }

  @Test
  void theNumbersToCallAtAPlaceKeepEveryHash() {
    assertKept(
        with(
            "pack.yaml",
            text ->
                text.replaceFirst("emergency-number: .*", "emergency-number: \"144\"")
                    .replaceFirst("nurse-line: .*", "nurse-line: the line 1450")));
  }

  @Test
  void theNamesOfFilesAndTheirOrderKeepEveryHash() {
    Map<String, String> files = new TreeMap<>();
    FILES
        .byPath()
        .forEach(
            (path, text) -> files.put(path.replaceAll("/(a[a-z-]+)(?=/|\\.drl$)", "/z$1"), text));
    assertThat(files.keySet()).isNotEqualTo(FILES.byPath().keySet());
    assertKept(new PackFiles(files));
  }

  @Test
  void theOrderOfEntriesKeepsEveryHash() {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.replaceAll(
        (path, text) ->
            isOfEntries(path) ? reversed(text, "(?m)^(?=[A-Z][A-Za-z0-9-]*:\\s*$)") : text);
    assertThat(files).isNotEqualTo(FILES.byPath());
    assertKept(new PackFiles(files));
  }

  private static boolean isOfEntries(String path) {
    return path.endsWith("/texts.yaml")
        || path.startsWith("registers/")
        || PackLayout.isNumbers(path);
  }

  @Test
  void theOrderOfKeysInAnEntryKeepsEveryHash() {
    PackFiles edited = each("texts.yaml", RuleContentTest::keysTurned);
    assertKept(edited);
  }

  private static String keysTurned(String text) {
    return text.replaceAll("(?m)^(  title: .*\\n)(  reason: [^>|\\n]+\\n)(  action: >-)", "$2$1$3");
  }

  @Test
  void theOrderOfCodesInAListKeepsEveryHash() {
    assertKept(each(".drl", RuleContentTest::codesBackwards));
  }

  private static String codesBackwards(String drl) {
    return Pattern.compile("(?s)\\bin\\s*\\(([^()]*)\\)")
        .matcher(drl)
        .replaceAll(
            list -> Matcher.quoteReplacement("in (" + backwards(list.group(1).split(",")) + ")"));
  }

  @Test
  void allOfThisTogetherKeepsEveryHashOfTheShippedPack() {
    Map<String, String> files = new TreeMap<>(PackFiles.builtIn().byPath());
    files.replaceAll(
        (path, text) ->
            path.endsWith(".drl")
                ? codesBackwards(reversed(text, "(?m)^(?=rule \")"))
                : isOfEntries(path)
                    ? reversed(keysTurned(text), "(?m)^(?=[A-Z][A-Za-z0-9-]*:\\s*$)")
                    : text);
    Map<String, String> builtIn = PackFiles.builtIn().byPath();
    for (String ending : List.of(".drl", "/texts.yaml", "/numbers.yaml", "/claims.yaml")) {
      assertThat(files)
          .anySatisfy(
              (path, text) ->
                  assertThat(text)
                      .matches(now -> path.endsWith(ending) && !now.equals(builtIn.get(path))));
    }
    RulePack now = PackLoader.load(new PackFiles(files));
    assertThat(now.reviewed()).hasSameSizeAs(SHIPPED.reviewed());
    for (Rule rule : SHIPPED.reviewed()) {
      assertThat(now.hashes().of(rule.id())).isEqualTo(SHIPPED.hashes().of(rule.id()));
    }
  }

  @Test
  void theOrderAndGroupingOfPartsKeepTheCanonicalCondition() {
    CanonicalCondition canonical = new CanonicalCondition(SHIPPED.fields());
    for (Rule rule : SHIPPED.rules()) {
      assertThat(canonical.print(turned(rule.condition())))
          .as(rule.id())
          .isEqualTo(canonical.print(rule.condition()));
    }
  }

  /** All parts the other way round, the last two of three or more in a group of their own. */
  private static Condition turned(Condition condition) {
    if (condition instanceof Condition.Fact fact) {
      return new Condition.Fact(fact.fact(), turned(fact.inside()));
    }
    List<Condition> parts = new ArrayList<>(condition.parts());
    parts.replaceAll(RuleContentTest::turned);
    Collections.reverse(parts);
    if (condition instanceof Condition.All) {
      return parts.size() < 3
          ? new Condition.All(parts)
          : new Condition.All(
              List.of(parts.get(0), new Condition.All(parts.subList(1, parts.size()))));
    }
    return condition instanceof Condition.Any ? new Condition.Any(parts) : condition;
  }

  @Test
  void everyCanonicalConditionReadsBackToTheSameMeaning() {
    CanonicalCondition canonical = new CanonicalCondition(SHIPPED.fields());
    for (Rule rule : SHIPPED.rules()) {
      String text = canonical.print(rule.condition());
      Condition read = ConditionText.parse(SHIPPED.fields(), text).orElseThrow();
      assertThat(canonical.print(read)).as(rule.id()).isEqualTo(text);
    }
  }

  @Test
  void aConditionThatIsNoneReadsToNothing() {
    for (String text :
        List.of(
            "",
            "exists Nothing(x > 1)",
            "exists Cramp(durationMinutes > 10",
            "exists Person() then end rule \"x\" @id(RF-001) when exists Person()")) {
      assertThat(ConditionText.parse(PACK.fields(), text)).as(text).isEmpty();
    }
  }

  // What voids exactly its dependants.

  @Test
  void aThresholdVoidsTheRuleThatComparesWithIt() {
    assertVoid(
        with("red-flags/alcohol/alcohol.drl", t -> t.replace("PerWeek > 21", "PerWeek > 22")),
        rule -> rule.id().equals("RF-061"));
  }

  @Test
  void aCodeVoidsTheRuleThatListsIt() {
    Pattern list = Pattern.compile("in \\((Onset\\.[A-Z]+), Onset\\.[A-Z]+");
    String text = String.valueOf(FILES.text("red-flags/thrombosis/thrombosis.drl"));
    Matcher found = list.matcher(text);
    assertThat(found.find()).isTrue();
    Matcher ids = Pattern.compile("@id\\((.*?)\\)").matcher(text.substring(0, found.start()));
    String id = ids.results().reduce((one, later) -> later).orElseThrow().group(1);
    assertVoid(
        with("red-flags/thrombosis/thrombosis.drl", t -> list.matcher(t).replaceFirst("in ($1")),
        rule -> rule.id().equals(id));
  }

  @Test
  void anAdviceTextVoidsTheAdvice() {
    assertVoid(
        each(
            "texts.yaml",
            t -> t.replace("doctor's visit within 2 weeks", "doctor's visit within 3 days")),
        rule ->
            rule instanceof Rule.RedFlag flag
                && flag.action().contains("doctor's visit within 2 weeks"));
  }

  @Test
  void theWordingOfAQuestionVoidsEveryRuleThatAsksIt() {
    assertVoid(
        with(
            "questionnaire/questionnaire.yaml",
            t -> t.replace("Do you smoke, or", "Do you smoke now, or")),
        rule -> rule.condition().tests().anyMatch(t -> t.item().equals("lifestyle.smoking")));
  }

  @Test
  void theWordingOfAnAnswerVoidsEveryRuleThatTestsIt() {
    String label = PACK.catalogue().item("sign.leg-swelling").label("one-leg");
    assertVoid(
        with(
            "questionnaire/questionnaire.yaml",
            t -> t.replaceFirst(Pattern.quote(label), label + " today")),
        rule ->
            rule.condition()
                .tests()
                .anyMatch(
                    t ->
                        t.item().equals("sign.leg-swelling")
                            && ((Condition.AnyOf) t).codes().contains("one-leg")));
  }

  @Test
  void aClaimVoidsEveryRuleThatRestsOnIt() {
    String claim = PACK.evidence().claims().get("C108").claim();
    assertVoid(
        with("registers/claims.yaml", t -> t.replace(claim, "Drink little alcohol.")),
        rule -> rule.header().claims().contains("C108"));
  }

  @Test
  void aSourceVoidsEveryRuleThatRestsOnIt() {
    String title = PACK.evidence().references().get("MERCK-QUICK").title();
    assertThat(FILES.text("registers/references.yaml")).contains(title);
    assertVoid(
        with("registers/references.yaml", t -> t.replace(title, "Quick notes")),
        rule -> rule.header().sources().contains("MERCK-QUICK"));
  }

  @Test
  void theRecordOfANumberVoidsEveryRuleThatUsesIt() {
    Set<String> users = Set.copyOf(PACK.evidence().thresholds().get("TH-001").usedBy());
    assertVoid(
        with(
            "red-flags/long-cramps/numbers.yaml",
            t -> t.replace("name: Longer than a normal cramp", "name: Too long a cramp")),
        rule -> users.contains(rule.id()));
  }

  @Test
  void theNameVoidsTheRuleThatHasIt() {
    assertVoid(
        with("red-flags/alcohol/alcohol.drl", t -> t.replace("More than 21", "Over 21")),
        rule -> rule.id().equals("RF-061"));
  }

  @Test
  void gradesVoidTheRuleThatHasThem() {
    PackFiles graded =
        with(
            "red-flags/alcohol/alcohol.drl",
            t ->
                t.replace(
                    "@id(RF-061)", "@id(RF-061) @certainty(very-low) @strength(conditional)"));
    assertVoid(graded, rule -> rule.id().equals("RF-061"));
    RulePack pack = PackLoader.load(graded);
    RuleContent content = new ContentReader(pack).of(pack.rule("RF-061"));
    assertThat(content.of("certainty")).isEqualTo("very-low");
    assertThat(content.of("strength")).isEqualTo("conditional");
    assertThat(Conclusion.of(pack, pack.rule("RF-061"), new RuleSentence(pack)).parts())
        .contains(
            new Conclusion.Part("Certainty of the evidence", "very-low"),
            new Conclusion.Part("Strength of the recommendation", "conditional"));
  }

  @Test
  void theDayOfANumberVoidsEveryRuleThatUsesIt() {
    Set<String> users = Set.copyOf(PACK.evidence().thresholds().get("TH-001").usedBy());
    PackFiles dated =
        with(
            "red-flags/long-cramps/numbers.yaml",
            t -> t.replaceFirst("claims: \\[C013\\]", "$0\n  since: 2026-12-01"));
    assertVoid(dated, rule -> users.contains(rule.id()));
    RulePack pack = PackLoader.load(dated);
    assertThat(new RuleExplanation(pack, new HazardLog(Map.of())).because(pack.rule("RF-003")))
        .anyMatch(line -> line.startsWith("TH-001") && line.endsWith(", since 2026-12-01"));
  }

  // Written and read back.

  @Test
  void everyContentReadsBackFromItsText() {
    ContentReader contents = new ContentReader(SHIPPED);
    for (Rule rule : SHIPPED.reviewed()) {
      RuleContent content = contents.of(rule);
      assertThat(RuleContent.parse(content.text())).isEqualTo(content);
      assertThat(content.hash()).isEqualTo(SHIPPED.hashes().of(rule.id()));
      assertThat(content.since(content)).isEmpty();
    }
  }

  // Edits.

  private static void assertKept(PackFiles edited) {
    assertThat(edited).isNotEqualTo(FILES);
    assertThat(changed(edited)).isEmpty();
  }

  private static void assertVoid(PackFiles edited, Predicate<Rule> dependent) {
    Set<String> dependants =
        PACK.reviewed().stream().filter(dependent).map(Rule::id).collect(Collectors.toSet());
    assertThat(dependants).isNotEmpty().hasSizeLessThan(PACK.reviewed().size());
    assertThat(changed(edited)).containsExactlyInAnyOrderElementsOf(dependants);
  }

  private static Set<String> changed(PackFiles edited) {
    RulePack now = PackLoader.load(edited);
    Set<String> changed = new TreeSet<>();
    for (Rule rule : PACK.reviewed()) {
      if (!now.hashes().of(rule.id()).equals(PACK.hashes().of(rule.id()))) {
        changed.add(rule.id());
      }
    }
    assertThat(now.reviewed()).hasSameSizeAs(PACK.reviewed());
    return changed;
  }

  private static PackFiles with(String file, UnaryOperator<String> edit) {
    return each(file, edit);
  }

  private static PackFiles each(String ending, UnaryOperator<String> edit) {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.replaceAll((path, text) -> path.endsWith(ending) ? edit.apply(text) : text);
    return new PackFiles(files);
  }

  private static String reversed(String text, String before) {
    List<String> parts = new ArrayList<>(Arrays.asList(text.split(before)));
    Collections.reverse(parts.subList(1, parts.size()));
    return String.join("", parts);
  }

  private static String backwards(String[] codes) {
    List<String> parts = new ArrayList<>(Arrays.asList(codes));
    parts.replaceAll(String::strip);
    Collections.reverse(parts);
    return String.join(", ", parts);
  }
}
