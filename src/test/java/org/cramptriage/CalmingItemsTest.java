package org.cramptriage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.plain.PlainAssessor;
import org.cramptriage.engine.CountingMatcher;
import org.cramptriage.engine.DroolsEngine;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.HarmlessAnswers;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What rules read of a calming item: "not told" counts as the worst, and only an answer calms. */
@ExtendWith(WithFollowUps.class)
class CalmingItemsTest {

  private static final RawAnswer YES = new RawAnswer.Flag(true);
  private static final RawAnswer NO = new RawAnswer.Flag(false);
  private static final RawAnswer UNKNOWN = new RawAnswer.Text("unknown");

  private static RawAnswer text(String code) {
    return new RawAnswer.Text(code);
  }

  private static RawAnswer several(String... codes) {
    return new RawAnswer.Several(List.of(codes).stream().map(CalmingItemsTest::text).toList());
  }

  private Truth truth(String rule, Map<String, RawAnswer> answers) {
    CrampTriage triage = FollowUpPack.triage();
    RulePack pack = triage.rules();
    Truth read = pack.reading(new RandomSheets(pack, 1).sheet(answers)).finding(rule);
    Assessment result = triage.assess(RandomSheets.of(answers));
    boolean holds = result.findings().stream().anyMatch(finding -> finding.id().equals(rule));
    assertThat(holds).as("%s by Drools on %s", rule, answers).isEqualTo(read == Truth.TRUE);
    return read;
  }

  @Test
  void aDueQuestionThatIsOpenCountsAsTheWorstAnswer() {
    RawAnswer oneLeg = text("one-leg");
    String swelling = "sign.leg-swelling";
    String since = "sign.leg-swelling-since";
    assertThat(truth("RF-201", Map.of(swelling, oneLeg))).isEqualTo(Truth.TRUE);
    assertThat(truth("RF-201", Map.of(swelling, oneLeg, since, UNKNOWN))).isEqualTo(Truth.TRUE);
    assertThat(truth("RF-201", Map.of(swelling, oneLeg, since, text("today"))))
        .isEqualTo(Truth.TRUE);
    assertThat(truth("RF-201", Map.of(swelling, oneLeg, since, text("months-same"))))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void whileItIsOpenWhetherTheQuestionIsDueTheTestIsOpenToo() {
    String swelling = "sign.leg-swelling";
    assertThat(truth("RF-201", Map.of())).isEqualTo(Truth.UNKNOWN);
    assertThat(truth("RF-201", Map.of(swelling, UNKNOWN))).isEqualTo(Truth.UNKNOWN);
    assertThat(truth("RF-201", Map.of(swelling, text("none")))).isEqualTo(Truth.FALSE);
    assertThat(truth("RF-201", Map.of(swelling, text("none"), "sign.leg-swelling-since", UNKNOWN)))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void aTestThatDoesNotNameNotToldIsOpenWhileTheQuestionIs() {
    Map<String, RawAnswer> answers =
        new TreeMap<>(Map.of("sign.leg-swelling", text("both-legs"), "sign.leg-cold", YES));
    assertThat(truth("RF-202", answers)).isEqualTo(Truth.UNKNOWN);
    answers.put("sign.leg-swelling-since", text("days"));
    assertThat(truth("RF-202", answers)).isEqualTo(Truth.FALSE);
    answers.put("sign.leg-swelling-since", text("today"));
    assertThat(truth("RF-202", answers)).isEqualTo(Truth.TRUE);
  }

  @Test
  void ofSeveralTickedCodesWithARestThatIsNotKnownTheRestIsNotTold() {
    String sign = "sign.confusion-or-fit";
    String kind = "sign.faint-kind";
    RawAnswer harmless = several("fainted-known-harmless");
    RawAnswer andMore = several("fainted-known-harmless", "unknown");
    assertThat(truth("RF-203", Map.of(sign, YES))).isEqualTo(Truth.TRUE);
    assertThat(truth("RF-203", Map.of(sign, YES, kind, harmless))).isEqualTo(Truth.FALSE);
    assertThat(truth("RF-203", Map.of(sign, YES, kind, andMore))).isEqualTo(Truth.TRUE);
    assertThat(truth("RF-203", Map.of(sign, NO))).isEqualTo(Truth.FALSE);
    assertThat(truth("RF-203", Map.of(kind, several("fit")))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aNumberCanMakeTheQuestionDue() {
    Map<String, RawAnswer> answers = new TreeMap<>();
    answers.put("episode.duration-minutes", new RawAnswer.Numeral(new java.math.BigDecimal("11")));
    assertThat(truth("RF-205", answers)).isEqualTo(Truth.TRUE);
    answers.put("episode.worst-when", text("longer-ago"));
    assertThat(truth("RF-205", answers)).isEqualTo(Truth.FALSE);
  }

  @Test
  void aRaisingItemIsUnknownWhileOpen() {
    assertThat(truth("RF-206", Map.of("episode.onset", text("days")))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void allReadersAgreeOnRandomSheets() {
    RulePack pack = FollowUpPack.triage().rules();
    RandomSheets random = new RandomSheets(pack, 5);
    RuleNetwork network = new RuleNetwork(pack);
    CountingMatcher matcher = new CountingMatcher(new CountingMatcher.Plan(network));
    DroolsEngine.Session all = new DroolsEngine(pack).newSession();
    DroolsEngine.Session few = DroolsEngine.forAFew(pack).newSession();
    CodedSheet coded = new CodedSheet(pack.catalogue());
    byte[] truths = new byte[network.size()];
    for (int i = 0; i < 2_000; i++) {
      var sheet = random.sheet(random.next());
      ThreeValued reading = pack.reading(sheet);
      coded.fill(sheet);
      matcher.evaluate(coded, truths);
      boolean[] holding = all.holding(coded);
      boolean[] again = i % 20 == 0 ? few.holding(coded) : holding;
      int place = 0;
      for (Rule rule : pack.rules()) {
        Truth truth = reading.of(rule.condition());
        assertThat(truths[network.of(rule)]).as(rule.id()).isEqualTo(coded(truth));
        assertThat(holding[place]).as(rule.id()).isEqualTo(truth == Truth.TRUE);
        assertThat(again[place++]).as(rule.id()).isEqualTo(truth == Truth.TRUE);
      }
    }
  }

  private static byte coded(Truth truth) {
    return truth == Truth.TRUE
        ? RuleNetwork.TRUE
        : truth == Truth.FALSE ? RuleNetwork.FALSE : RuleNetwork.UNKNOWN;
  }

  private static Assessment assess(Map<String, RawAnswer> answers) {
    return FollowUpPack.triage().assess(RandomSheets.of(answers));
  }

  private static Assessment.Unanswered open(Assessment a, String item) {
    return a.unanswered().stream().filter(u -> u.item().equals(item)).findFirst().orElseThrow();
  }

  @Test
  void theResultNamesTheQuestionThatCouldLowerTheLevelAndShowsItAsNotTold() {
    RulePack pack = FollowUpPack.triage().rules();
    Map<String, RawAnswer> calm = new TreeMap<>(HarmlessAnswers.of(pack));
    calm.keySet().removeIf(item -> pack.catalogue().item(item).isCalming());
    calm.put("sign.confusion-or-fit", YES);
    Assessment a = assess(calm);
    assertThat(a.urgency()).isEqualTo(Urgency.EMERGENCY);
    assertThat(a.range()).isEqualTo(new Assessment.Range(Urgency.EMERGENCY, Urgency.EMERGENCY));
    assertThat(a.settled()).isFalse();
    assertThat(open(a, "sign.faint-kind").couldLowerTo()).isEqualTo(Urgency.ROUTINE);
    assertThat(open(a, "sign.faint-kind").couldRaiseTo()).isNull();
    assertThat(a.next().orElseThrow().item()).isEqualTo("sign.faint-kind");
    assertThat(a.findings().get(0).because())
        .extracting(Assessment.Because::item, Assessment.Because::answer)
        .contains(tuple("sign.confusion-or-fit", true), tuple("sign.faint-kind", "not-told"));
    assertThat(a.toJson()).contains("\"answer\":\"not-told\"", "\"couldLowerTo\":\"ROUTINE\"");

    calm.put("sign.faint-kind", several("fainted-known-harmless"));
    Assessment calmed = assess(calm);
    assertThat(calmed.urgency()).isEqualTo(Urgency.ROUTINE);
    assertThat(calmed.settled()).isTrue();
    assertThat(calmed.toJson()).doesNotContain("couldLowerTo");
  }

  @Test
  void whereAnotherFindingStandsAsHighNoCalmingAnswerCouldLowerTheLevel() {
    Assessment a = assess(Map.of("sign.confusion-or-fit", YES, "sign.jaw-stiffness", YES));
    assertThat(a.settled()).isTrue();
    assertThat(a.unanswered()).allMatch(u -> u.couldLowerTo() == null);
  }

  @Test
  void everyWayToAssessGivesTheSameBytes() {
    RulePack pack = FollowUpPack.triage().rules();
    RandomSheets random = new RandomSheets(pack, 6);
    PlainAssessor plain = new PlainAssessor(pack);
    var session = FollowUpPack.triage().<String>newSession(true);
    int lowering = 0;
    for (int i = 0; i < 1_500; i++) {
      Questionnaire person = RandomSheets.of(random.next());
      String json = plain.assess(person).toJson();
      assertThat(FollowUpPack.triage().assess(person).toJson()).isEqualTo(json);
      var result = session.assess(person, "");
      assertThat(new String(result.json(), 0, result.jsonLength(), UTF_8)).isEqualTo(json);
      lowering += json.contains("couldLowerTo") ? 1 : 0;
    }
    assertThat(lowering).isGreaterThan(20);
  }
}
