package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.CrampTriage;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.content.ContentReader;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.PolicyId;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.review.status.ReviewStatus;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Test;

/** Each policy of policies.yaml decides what it says, is hashed, and is reviewed like a rule. */
class PoliciesTest {

  private static final PackFiles FILES = SmallPack.files();
  private static final Dossier DOSSIER = PackLoader.dossier(FILES);
  private static final Map<String, RawAnswer> HEALTHY = DOSSIER.cases().baseline();
  private static final CrampTriage USUAL = CrampTriage.load(FILES);

  private static PackFiles edited(String path, String before, String after) {
    String text = String.valueOf(FILES.text(path));
    assertThat(text).contains(before);
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.put(path, text.replace(before, after));
    return new PackFiles(files);
  }

  private static CrampTriage with(String before, String after) {
    return CrampTriage.load(edited(PackLayout.POLICIES, before, after));
  }

  private static Questionnaire sheet(Map<String, RawAnswer> changes) {
    Map<String, RawAnswer> answers = new TreeMap<>(HEALTHY);
    answers.putAll(changes);
    return new Questionnaire(new RecordId("one", false), answers, List.of());
  }

  private static Questionnaire without(String item) {
    Map<String, RawAnswer> answers = new TreeMap<>(HEALTHY);
    answers.remove(item);
    return new Questionnaire(new RecordId("one", false), answers, List.of());
  }

  /** The advice that P-EMERGENCY leaves in an emergency. */
  private static final List<String> STAYS = List.of("AD-001", "AD-017", "AD-064");

  private static final Questionnaire NOBODY =
      new Questionnaire(new RecordId("one", false), Map.of(), List.of());

  private static final RawAnswer YES = new RawAnswer.Flag(true);

  private static RawAnswer code(String code) {
    return new RawAnswer.Text(code);
  }

  private static RawAnswer codes(String code) {
    return new RawAnswer.Several(List.of(code(code)));
  }

  private static RawAnswer number(int number) {
    return new RawAnswer.Numeral(java.math.BigDecimal.valueOf(number));
  }

  private static List<String> shown(Assessment assessment) {
    return assessment.recommendations().stream().map(Assessment.Recommendation::id).toList();
  }

  private static List<String> adviceShown(Assessment assessment) {
    return assessment.recommendations().stream()
        .filter(one -> one.kind() != Assessment.Kind.SEE_A_DOCTOR)
        .map(Assessment.Recommendation::id)
        .toList();
  }

  @Test
  void whileADangerIsOpenTheResultIsAtLeastTheFloor() {
    assertThat(USUAL.assess(NOBODY).urgency()).isEqualTo(Urgency.SOON);
    CrampTriage raised =
        with(
            "atLeast: SOON # ... the result is at least this level\n  says",
            "atLeast: URGENT\n  says");
    Assessment assessment = raised.assess(NOBODY);
    assertThat(assessment.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(assessment.policy()).containsExactly(PolicyId.VITAL_OPEN);
  }

  @Test
  void whileARequiredQuestionIsOpenTheResultIsAtLeastTheFloor() {
    Questionnaire open =
        DOSSIER.pack().catalogue().items().stream()
            .filter(Item::required)
            .map(item -> without(item.id()))
            .filter(sheet -> USUAL.assess(sheet).policy().contains(PolicyId.OPEN))
            .findFirst()
            .orElseThrow();
    assertThat(USUAL.assess(open).urgency()).isEqualTo(Urgency.ROUTINE);
    assertThat(with("atLeast: ROUTINE", "atLeast: SOON").assess(open).urgency())
        .isEqualTo(Urgency.SOON);
  }

  @Test
  void onlyWhatPoliciesExceptStaysInAnEmergency() {
    Questionnaire emergency =
        sheet(Map.of("episode.duration-minutes", number(30), "episode.unbearable", YES));
    assertThat(USUAL.assess(emergency).urgency()).isEqualTo(Urgency.EMERGENCY);
    assertThat(adviceShown(USUAL.assess(emergency))).contains("AD-001", "AD-064").isSubsetOf(STAYS);
    CrampTriage fewer = with("stays: [AD-001, ", "stays: [");
    assertThat(shown(fewer.assess(emergency))).contains("AD-064").doesNotContain("AD-001");
  }

  @Test
  void aNewEmergencyIsOneWithoutAnEditElsewhere() {
    Map<String, String> files =
        new TreeMap<>(
            edited("red-flags/alcohol/alcohol.drl", "@urgency(SOON)", "@urgency(EMERGENCY)")
                .byPath());
    files.computeIfPresent(
        "red-flags/alcohol/texts.yaml",
        (file, text) ->
            text.replaceFirst(
                "action: (>-\\s+)?",
                "$0Call {emergency-number} for an ambulance now. Do not drive yourself. "));
    CrampTriage raised = CrampTriage.load(new PackFiles(files));
    Questionnaire drinks = sheet(Map.of("lifestyle.alcohol-drinks-per-week", number(40)));
    assertThat(raised.assess(drinks).urgency()).isEqualTo(Urgency.EMERGENCY);
    assertThat(adviceShown(raised.assess(drinks))).isNotEmpty().isSubsetOf(STAYS);
    assertThat(raised.assess(drinks).withheld())
        .isNotEmpty()
        .allMatch(one -> one.by().stream().anyMatch(reason -> reason.id().equals("CI-EMERG")));
    Rule before = DOSSIER.pack().rule("CI-EMERG");
    Rule after = raised.rules().rule("CI-EMERG");
    assertThat(after.condition()).isNotEqualTo(before.condition());
    assertThat(raised.rules().hashes().of("CI-EMERG"))
        .as("the words that were signed say: any finding of this level")
        .isEqualTo(DOSSIER.pack().hashes().of("CI-EMERG"));
  }

  @Test
  void theNumbersAndPhasesOfTheRankingOrderAdvice() {
    Questionnaire now = sheet(Map.of("episode.in-progress", YES, "episode.site", codes("calf")));
    String inACramp = "inACramp: [during-cramp, after-cramp, medical, bedtime, prevention]";
    List<String> usual = shown(USUAL.assess(now));
    List<String> turned =
        shown(
            with(inACramp, "inACramp: [bedtime, prevention, medical, after-cramp, during-cramp]")
                .assess(now));
    assertThat(turned).hasSameElementsAs(usual).isNotEqualTo(usual);
    List<String> weak = shown(with("weakBelow: 10", "weakBelow: 93").assess(now));
    assertThat(usual).contains("AD-002");
    assertThat(weak).doesNotContain("AD-002");
    RulePack points = with("factorBonus: 5", "factorBonus: 7").rules();
    assertThat(points.policies().ranking().score(50, 9, true)).isEqualTo(50 + 3 * 7 - 20);
  }

  @Test
  void contradictionsAreThoseOfTheFile() {
    Questionnaire odd =
        sheet(Map.of("episode.pain-severity", number(4), "episode.unbearable", YES));
    assertThat(USUAL.assess(odd).warnings()).isEmpty();
    String says = "pain at its worst is 3 or less";
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.computeIfPresent(
        PackLayout.POLICIES,
        (path, text) -> text.replace("atMost: 3", "atMost: 4").replace(says, "pain is 4 or less"));
    assertThat(CrampTriage.load(new PackFiles(files)).assess(odd).warnings())
        .containsExactly(
            new Warning("episode.unbearable", "pain is 4 or less; both answers are used"));
  }

  @Test
  void theHashCoversEveryPolicyAndASignatureCoversItsWords() {
    RulePack usual = DOSSIER.pack();
    RulePack other = with("mostFactors: 3", "mostFactors: 2").rules();
    assertThat(other.hashes().ofPack()).isNotEqualTo(usual.hashes().ofPack());
    for (String id : PolicyId.IDS) {
      assertThat(usual.hashes().of(id)).startsWith("sha256:");
      boolean same = other.hashes().of(id).equals(usual.hashes().of(id));
      assertThat(same).as(id).isEqualTo(!id.equals(PolicyId.RANKING));
    }
    RuleContent content = new ContentReader(usual).of(usual.rule(PolicyId.RANKING));
    assertThat(content.of("setting mostFactors")).isEqualTo("3");
    assertThat(RuleContent.parse(content.text())).isEqualTo(content);
  }

  @Test
  void theReviewListsEveryPolicyAsUnsigned() {
    ReviewStatus status =
        new ReviewStatus(DOSSIER, DOSSIER.signOff(), List.of(), LocalDate.of(2026, 12, 1));
    assertThat(status.counts().get("policy")).containsEntry(State.UNSIGNED, PolicyId.IDS.size());
    assertThat(status.rules().stream().map(r -> r.rule().id())).containsAll(PolicyId.IDS);
  }
}
