package org.cramptriage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.plain.PlainAssessor;
import org.cramptriage.engine.CountingMatcher;
import org.cramptriage.engine.DroolsEngine;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.fhir.form.FhirQuestionnaire;
import org.cramptriage.interview.Interview;
import org.cramptriage.pack.HarmlessAnswers;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.content.ContentReader;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.review.RuleSentence;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Test;

/** What rules read of a calming item: "not told" counts as the worst, and only an answer calms. */
class CalmingItemsTest {

  private static final CrampTriage TRIAGE = CrampTriage.load(SmallPack.withFollowUps());

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
    CrampTriage triage = TRIAGE;
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
    RulePack pack = TRIAGE.rules();
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
    return TRIAGE.assess(RandomSheets.of(answers));
  }

  private static Assessment.Unanswered open(Assessment a, String item) {
    return a.unanswered().stream().filter(u -> u.item().equals(item)).findFirst().orElseThrow();
  }

  @Test
  void theResultNamesTheQuestionThatCouldLowerTheLevelAndShowsItAsNotTold() {
    RulePack pack = TRIAGE.rules();
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
  void suchAResultFollowsTheSchema() throws IOException {
    String schema =
        Files.readString(
            Path.of("src/main/resources/org/cramptriage/schema/assessment.schema.json"));
    Assessment a = assess(Map.of("sign.confusion-or-fit", YES));
    assertThat(a.toJson()).contains("couldLowerTo", "not-told");
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(a.toJson(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void whereAnotherFindingStandsAsHighNoCalmingAnswerCouldLowerTheLevel() {
    Assessment a = assess(Map.of("sign.confusion-or-fit", YES, "sign.jaw-stiffness", YES));
    assertThat(a.settled()).isTrue();
    assertThat(a.unanswered()).allMatch(u -> u.couldLowerTo() == null);
  }

  @Test
  void everyWayToAssessGivesTheSameBytes() {
    RulePack pack = TRIAGE.rules();
    RandomSheets random = new RandomSheets(pack, 6);
    PlainAssessor plain = new PlainAssessor(pack);
    var session = TRIAGE.<String>newSession(true);
    int lowering = 0;
    for (int i = 0; i < 1_500; i++) {
      Questionnaire person = RandomSheets.of(random.next());
      String json = plain.assess(person).toJson();
      assertThat(TRIAGE.assess(person).toJson()).isEqualTo(json);
      var result = session.assess(person, "");
      assertThat(new String(result.json(), 0, result.jsonLength(), UTF_8)).isEqualTo(json);
      lowering += json.contains("couldLowerTo") ? 1 : 0;
    }
    assertThat(lowering).isGreaterThan(20);
  }

  /** Every answer that a calming item of the tests can get, and none. */
  private static List<Optional<RawAnswer>> answers(Item item) {
    List<Optional<RawAnswer>> all =
        new ArrayList<>(List.of(Optional.empty(), Optional.of(UNKNOWN)));
    List<String> codes = List.copyOf(item.choices().keySet());
    if (item.type() == ItemType.CHOICE) {
      codes.forEach(code -> all.add(Optional.of(text(code))));
      return all;
    }
    for (int bits = 1; bits < 1 << codes.size(); bits++) {
      int ticked = bits;
      String[] some =
          IntStream.range(0, codes.size())
              .filter(i -> (ticked & 1 << i) != 0)
              .mapToObj(codes::get)
              .toArray(String[]::new);
      all.add(Optional.of(several(some)));
    }
    return all;
  }

  private static void complete(Map<String, RawAnswer> sheet, List<Item> open, Set<Urgency> levels) {
    if (open.isEmpty()) {
      levels.add(assess(sheet).urgency());
      return;
    }
    for (Optional<RawAnswer> answer : answers(open.get(0))) {
      Map<String, RawAnswer> more = new TreeMap<>(sheet);
      answer.ifPresent(given -> more.put(open.get(0).id(), given));
      complete(more, open.subList(1, open.size()), levels);
    }
  }

  @Test
  void triedOutOverAllCompletionsTheLevelStaysBetweenWhatTheResultNames() {
    RulePack pack = TRIAGE.rules();
    Map<String, RawAnswer> calm = new TreeMap<>(HarmlessAnswers.of(pack));
    Set<String> tested = new TreeSet<>();
    pack.rules().forEach(rule -> rule.condition().tests().forEach(t -> tested.add(t.item())));
    List<Item> calming =
        pack.catalogue().items().stream()
            .filter(item -> item.isCalming() && tested.contains(item.id()))
            .toList();
    calming.forEach(item -> calm.remove(item.id()));
    for (String swelling : List.of("none", "one-leg", "both-legs")) {
      for (int other = 0; other < 8; other++) {
        Map<String, RawAnswer> sheet = new TreeMap<>(calm);
        sheet.put("sign.leg-swelling", text(swelling));
        sheet.put("sign.leg-cold", other % 2 == 0 ? NO : YES);
        sheet.put("sign.confusion-or-fit", other / 2 % 2 == 0 ? NO : YES);
        sheet.put(
            "episode.duration-minutes",
            new RawAnswer.Numeral(BigDecimal.valueOf(other < 4 ? 5 : 15)));
        var reading = pack.reading(new RandomSheets(pack, 1).sheet(sheet));
        List<Item> open = calming.stream().filter(item -> reading.isNotTold(item.id())).toList();
        EnumSet<Urgency> levels = EnumSet.noneOf(Urgency.class);
        complete(sheet, open, levels);
        Assessment a = assess(sheet);
        Urgency lowest =
            a.unanswered().stream()
                .map(Assessment.Unanswered::couldLowerTo)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(a.urgency());
        assertThat(Collections.max(levels)).as("%s", sheet).isEqualTo(a.range().atMost());
        assertThat(Collections.min(levels)).as("%s", sheet).isEqualTo(lowest);
        assertThat(a.settled()).as("%s", sheet).isEqualTo(levels.size() == 1);
      }
    }
  }

  @Test
  void anInterviewAsksWhatCouldCalmDirectlyAfterwardsAndStopsWhereNothingCan() {
    Interview interview = new Interview(TRIAGE);
    RulePack pack = TRIAGE.rules();
    Map<String, RawAnswer> calm = HarmlessAnswers.of(pack);
    while (!interview.question().orElseThrow().id().equals("sign.confusion-or-fit")) {
      Item item = interview.question().orElseThrow();
      interview.answer(item, calm.get(item.id()));
    }
    interview.answer(interview.question().orElseThrow(), YES);
    assertThat(interview.isEmergency()).isTrue();
    Item follows = interview.question().orElseThrow();
    assertThat(follows.id()).isEqualTo("sign.faint-kind");
    interview.answer(follows, several("fit"));
    assertThat(interview.question()).isEmpty();
    interview.back();
    interview.answer(follows, several("fainted-known-harmless"));
    assertThat(interview.isEmergency()).isFalse();
    assertThat(interview.question()).isPresent();
  }

  @Test
  void aRetiredCodeIsReadAndNotOffered() {
    Map<String, String> files = new TreeMap<>(SmallPack.withFollowUps().byPath());
    files.computeIfPresent(
        PackLayout.QUESTIONNAIRE,
        (path, text) ->
            text.replace("fact: Cramp.worstWhen", "fact: Cramp.worstWhen\n    retired: [today]"));
    CrampTriage triage = CrampTriage.load(new PackFiles(files));
    Item when = triage.rules().catalogue().item("episode.worst-when");
    assertThat(when.offered()).doesNotContainKey("today").hasSize(3);
    Map<String, RawAnswer> old =
        Map.of(
            "episode.duration-minutes",
            new RawAnswer.Numeral(BigDecimal.valueOf(20)),
            "episode.worst-when",
            text("today"));
    assertThat(triage.assess(RandomSheets.of(old)).findings())
        .extracting(Assessment.Finding::id)
        .contains("RF-205");
    String form = FhirQuestionnaire.of(triage.rules());
    assertThat(form)
        .contains("\"" + when.label("longer-ago"))
        .doesNotContain("\"" + when.label("today"));
  }

  @Test
  void aSentenceSaysThatNotToldCounts() {
    RulePack pack = TRIAGE.rules();
    assertThat(String.join(" ", new RuleSentence(pack).of(pack.condition("RF-205"))))
        .endsWith("In the last 7 days; or not answered");
    assertThat(
            new ContentReader(pack)
                .of(pack.rule("RF-205"))
                .of("answer episode.worst-when not-told"))
        .isEqualTo("not answered");
  }
}
