package org.cramptriage.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.ConditionShape;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.review.RuleExplanation;
import org.cramptriage.review.RuleSentence;
import org.junit.jupiter.api.Test;

/** Signs: named criteria that rules share, that are signed with them, and that no result names. */
class SignsTest {

  private static final String SIGNS = "signs/pain/pain.drl";
  private static final String CLOT = "red-flags/thrombosis/thrombosis.drl";
  private static final String HEAD =
      """
      package org.cramptriage.rules.signs
      import org.cramptriage.facts.*
      global org.cramptriage.facts.Conclusions conclusions
      """;
  private static final String STAYS =
      sign(
          "Pain that stays", "@id(SG-001) @sources(NHS-DVT)", "exists Cramp(painConstant == true)");
  private static final String TENDER =
      sign(
          "Tender calf with pain that stays",
          "@id(SG-002) @sources(NHS-DVT)",
          "exists LegSigns(calfTender == true) and exists Finding(id == \"SG-001\")");

  private final RulePack shipped = SharedTriage.standard().rules();

  private static String sign(String name, String metadata, String condition) {
    return """

    rule "%s"
        %s
    when
        %s
    then
        conclusions.reached(kcontext);
    end
    """
        .formatted(name, metadata, condition);
  }

  /** The small pack with signs, and with another condition of the red flag of clots. */
  private static PackFiles files(String signs, String clot) {
    Map<String, String> files = new TreeMap<>(SmallPack.files().byPath());
    files.put(SIGNS, HEAD + signs);
    files.computeIfPresent(
        CLOT,
        (path, text) ->
            text.replaceFirst(
                "(?s)exists LegSigns\\(swelling == Swelling.ONE_LEG\\).*?\nthen",
                "exists LegSigns(swelling == Swelling.ONE_LEG) or " + clot + "\nthen"));
    return new PackFiles(files);
  }

  private static String named(String... ids) {
    return List.of(ids).stream()
        .map(id -> "exists Finding(id == \"" + id + "\")")
        .collect(Collectors.joining(" or "));
  }

  private static void refused(PackFiles files, String why) {
    assertThatThrownBy(() -> PackLoader.load(files))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining(why);
  }

  private static List<String> notes(PackFiles files) {
    Problems problems = new Problems();
    PackLoader.load(files, problems);
    return problems.notes().stream().map(PackProblem::text).toList();
  }

  // What lint says.

  @Test
  void aSignHasNoTextsNoLevelAndSupersedesNothing() {
    assertThat(PackLoader.load(files(STAYS + TENDER, named("SG-002"))).signs()).hasSize(2);
    String level = STAYS.replace("@sources", "@urgency(SOON) @sources");
    refused(files(level, named("SG-001")), "@urgency does not belong here");
    String folds = STAYS.replace("@sources", "@supersedes(RF-003) @sources");
    refused(files(folds, named("SG-001")), "@supersedes does not belong here");
    Map<String, String> texts = new TreeMap<>(files(STAYS, named("SG-001")).byPath());
    texts.put("signs/pain/texts.yaml", "SG-001:\n  title: Pain\n");
    refused(new PackFiles(texts), "is not part of a rule pack");
  }

  @Test
  void aSignNeedsASourceAndARuleThatUsesIt() {
    refused(files(STAYS.replace("@sources(NHS-DVT)", ""), named("SG-001")), "@sources is missing");
    refused(files(STAYS + TENDER, named("SG-001")), "no rule uses this sign");
    refused(files(STAYS, named("SG-003")), "SG-003, which is neither a finding nor a sign");
    refused(files(STAYS.replace("SG-001", "SG-1"), named("SG-1")), "expected SG-");
  }

  @Test
  void signsNeverUseEachOtherInACircle() {
    String circle = STAYS.replace("exists Cramp(painConstant == true)", named("SG-002"));
    refused(files(circle + TENDER, named("SG-002")), "depends on itself");
  }

  @Test
  void noResultFoldsASign() {
    Map<String, String> files = new TreeMap<>(files(STAYS, named("SG-001")).byPath());
    files.computeIfPresent(
        CLOT, (f, t) -> t.replace("@urgency(URGENT)", "@urgency(URGENT) @supersedes(SG-001)"));
    refused(new PackFiles(files), "@supersedes names SG-001, which is not a finding");
  }

  @Test
  void moreTestsOrBracketsThanAReaderCanTakeInAskForSigns() {
    String tests = "exists Cramp(painSeverity >= 9 || side == Side.ONE)";
    String many = String.join(" or ", tests, tests, tests, tests);
    assertThat(notes(files(STAYS, named("SG-001") + " or " + many)))
        .anyMatch(note -> note.startsWith("RF-030: has 10 tests and 0 levels of brackets"));
    String yes = "exists LegSigns(cold == true)";
    String deep = "(%s and (%s or (%s and (%s or %s))))".formatted(yes, yes, yes, yes, yes);
    assertThat(notes(files(STAYS, named("SG-001") + " or " + deep)))
        .anyMatch(note -> note.startsWith("RF-030: has 7 tests and 4 levels of brackets"));
  }

  @Test
  void aCriterionThatStandsInTwoRulesAsksForASign() {
    String criterion =
        "exists Cramp(onset == Onset.TODAY) and exists LegSigns(cold == true || calfTender == true)";
    String again = sign("Again", "@id(SG-001) @sources(NHS-DVT)", criterion);
    assertThat(notes(files(again, named("SG-001") + " or (" + criterion + ")")))
        .anyMatch(note -> note.startsWith("SG-001: has the same criterion as RF-030"));
    assertThat(notes(files(STAYS + TENDER, named("SG-002"))))
        .noneMatch(note -> note.contains("the same criterion"));
  }

  // What a signature covers.

  @Test
  void anEditedSignVoidsEveryRuleThatUsesItAndNoOther() {
    RulePack before = PackLoader.load(files(STAYS + TENDER, named("SG-002")));
    List<String> edits =
        List.of(
            STAYS.replace("painConstant == true", "painConstant == true || painSeverity >= 9"),
            STAYS.replace("Pain that stays", "Pain that lasts"),
            STAYS.replace("(NHS-DVT)", "(NHS-DVT, S4)"));
    for (String edited : edits) {
      RulePack now = PackLoader.load(files(edited + TENDER, named("SG-002")));
      Set<String> changed = new TreeSet<>(before.hashes().byRule().keySet());
      changed.removeIf(id -> before.hashes().of(id).equals(now.hashes().of(id)));
      assertThat(changed).containsExactly("RF-030", "SG-001", "SG-002");
    }
  }

  // What people read.

  @Test
  void aSentenceNamesTheSignOrUnfoldsIt() {
    Dossier dossier = PackLoader.dossier(files(STAYS + TENDER, named("SG-002")));
    RulePack pack = dossier.pack();
    assertThat(new RuleSentence(pack).of(pack.condition("RF-030")))
        .contains("- sign SG-002 \"Tender calf with pain that stays\"");
    List<String> unfolded = new RuleExplanation(pack, dossier.hazards()).of("RF-030", true);
    assertThat(String.join("\n", unfolded))
        .doesNotContain("sign SG-002")
        .contains(pack.catalogue().item("episode.pain-constant").question());
  }

  @Test
  void everyShippedRuleAndSignCanBeReadAtAGlance() {
    for (Rule rule : shipped.rules()) {
      assertThat(ConditionShape.tests(rule.condition())).as(rule.id()).isLessThanOrEqualTo(7);
      assertThat(ConditionShape.brackets(rule.condition())).as(rule.id()).isLessThanOrEqualTo(2);
    }
  }

  // What they do.

  @Test
  void anUnfoldedConditionMeansTheSameOnEverySheet() {
    Map<Rule, Condition> unfolded = new LinkedHashMap<>();
    shipped.rules().forEach(rule -> unfolded.put(rule, shipped.unfolded(rule.condition())));
    assertThat(unfolded.values()).allMatch(condition -> shipped.signsOf(condition).isEmpty());
    assertThat(unfolded).anySatisfy((rule, now) -> assertThat(now).isNotEqualTo(rule.condition()));
    RandomSheets sheets = new RandomSheets(shipped, 29);
    for (int i = 0; i < 200; i++) {
      ThreeValued reading = reading(shipped, sheets.next());
      unfolded.forEach(
          (rule, now) -> {
            assertThat(reading.of(now)).as(rule.id()).isEqualTo(reading.of(rule.condition()));
            assertThat(reading.undecided(now)).isEqualTo(reading.undecided(rule.condition()));
          });
    }
  }

  @Test
  void noResultNamesASign() {
    RandomSheets sheets = new RandomSheets(shipped, 31);
    int withASign = 0;
    for (int i = 0; i < 200; i++) {
      Map<String, RawAnswer> answers = sheets.next();
      ThreeValued reading = reading(shipped, answers);
      boolean holds =
          shipped.signs().stream().anyMatch(sign -> reading.finding(sign.id()) == Truth.TRUE);
      withASign += holds ? 1 : 0;
      assertThat(SharedTriage.standard().assess(RandomSheets.of(answers)).toJson())
          .doesNotContainPattern("\\bSG-\\d");
    }
    assertThat(withASign).isPositive();
  }

  @Test
  void everySignHoldsInAWorkedCaseAndIsSilentInAnother() {
    Dossier dossier = SharedTriage.dossier();
    Set<String> holding = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    for (WorkedCase worked : dossier.cases().all()) {
      ThreeValued reading = reading(dossier.pack(), dossier.cases().answers(worked));
      for (Rule sign : dossier.pack().signs()) {
        Truth truth = reading.finding(sign.id());
        Optional.of(sign.id()).filter(id -> truth == Truth.TRUE).ifPresent(holding::add);
        Optional.of(sign.id()).filter(id -> truth != Truth.TRUE).ifPresent(silent::add);
      }
    }
    List<String> all = dossier.pack().signs().stream().map(Rule::id).toList();
    assertThat(holding).containsExactlyElementsOf(all);
    assertThat(silent).containsExactlyElementsOf(all);
  }

  private static ThreeValued reading(RulePack pack, Map<String, RawAnswer> answers) {
    Questionnaire sheet = new Questionnaire(new RecordId("one", false), answers, List.of());
    return pack.reading(AnswerCheck.check(pack.catalogue(), sheet).sheet());
  }
}
