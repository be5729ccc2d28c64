package org.cramptriage.assess.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.ChartNotes;
import org.cramptriage.assess.ChartSource;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person said always stands; what a chart says otherwise is never passed over. */
class ChartMergeTest {

  private static final CrampTriage TRIAGE = SharedTriage.standard();
  private static final ChartSource SOURCE =
      new ChartSource("Condition", "Bundle.entry[0].resource", "http://snomed.info/sct", "1");

  private static ChartData chart(String... said) {
    return new ChartData(
        "",
        Arrays.stream(said)
            .map(one -> one.split("="))
            .map(parts -> new ChartStatement(parts[0], parts[1], SOURCE))
            .toList(),
        List.of());
  }

  private static ChartedQuestionnaire merged(String answers, String... said) {
    return ChartMerge.of(TRIAGE.rules(), questionnaire(answers), chart(said));
  }

  private static Questionnaire questionnaire(String answers) {
    return Questionnaire.fromJson("{\"answers\":{" + answers + "}}");
  }

  private static String filled(ChartedQuestionnaire merged) {
    String json = merged.filled().toJson();
    return json.substring(json.indexOf("\"answers\":") + 10, json.length() - 1);
  }

  @Test
  void anUnansweredListIsFilledInAndStaysPartlyUnknown() {
    for (String answer : List.of("", "\"history.conditions\":\"unknown\"")) {
      ChartedQuestionnaire merged = merged(answer, "history.conditions=diabetes");
      assertThat(filled(merged)).isEqualTo("{\"history.conditions\":[\"diabetes\",\"unknown\"]}");
      assertThat(merged.otherwise()).isEmpty();
      assertThat(merged.notes().prefilled()).hasSize(1);
    }
  }

  @Test
  void aTickedListStandsAndWhatElseTheChartSaysIsAConflict() {
    ChartedQuestionnaire merged =
        merged(
            "\"history.conditions\":[\"diabetes\"]",
            "history.conditions=diabetes",
            "history.conditions=heart-failure");
    assertThat(filled(merged)).isEqualTo("{\"history.conditions\":[\"diabetes\"]}");
    assertThat(merged.notes().prefilled()).isEmpty();
    assertThat(merged.notes().conflicts())
        .extracting(ChartNotes.Entry::value)
        .containsExactly("heart-failure");
    assertThat(merged.otherwise())
        .extracting(q -> q.answers().get("history.conditions").shown())
        .containsExactly("[\"diabetes\", \"heart-failure\"]");
  }

  @Test
  void noneOfTheseAndAConditionInTheChartAreAConflict() {
    ChartedQuestionnaire merged =
        merged("\"history.conditions\":[\"none\"]", "history.conditions=heart-failure");
    assertThat(filled(merged)).isEqualTo("{\"history.conditions\":[\"none\"]}");
    assertThat(merged.filled().warnings().toString())
        .contains("Heart failure (weak heart)", "None of these", "the answer stands");
    assertThat(merged.otherwise().get(0).answers().get("history.conditions").shown())
        .isEqualTo("[\"heart-failure\"]");
  }

  @Test
  void aListThatThePersonDoesNotKnowInFullIsCompleted() {
    ChartedQuestionnaire merged =
        merged("\"medication.list\":[\"statin\",\"unknown\"]", "medication.list=anticoagulant");
    assertThat(filled(merged))
        .isEqualTo("{\"medication.list\":[\"statin\",\"anticoagulant\",\"unknown\"]}");
    assertThat(merged.notes().conflicts()).isEmpty();
  }

  @Test
  void aMedicineThatThePersonNamedIsNoConflictAndAKindItMayBeIsNone() {
    assertThat(
            merged(
                    "\"medication.list\":[\"other\"],\"medication.names\":[\"Lipitor 20 mg\"]",
                    "medication.list=statin")
                .notes())
        .isEqualTo(new ChartNotes(List.of(), List.of()));
    ChartedQuestionnaire kind =
        merged("\"medication.list\":[\"bp-unspecified\"]", "medication.list=ace-inhibitor");
    assertThat(kind.notes().conflicts()).isEmpty();
    assertThat(filled(kind))
        .isEqualTo("{\"medication.list\":[\"bp-unspecified\",\"ace-inhibitor\"]}");
  }

  @Test
  void anAgeFillsAGapAndNeverOverridesAnAnswer() {
    assertThat(filled(merged("", "person.age-years=66"))).isEqualTo("{\"person.age-years\":66}");
    ChartedQuestionnaire merged = merged("\"person.age-years\":45", "person.age-years=66");
    assertThat(filled(merged)).isEqualTo("{\"person.age-years\":45}");
    assertThat(merged.otherwise().get(0).answers())
        .containsEntry("person.age-years", new RawAnswer.Numeral(new java.math.BigDecimal(66)));
  }

  @Test
  void whoPrefersNotToSayTheirSexIsNotContradicted() {
    ChartedQuestionnaire merged =
        merged("\"person.sex-at-birth\":\"undisclosed\"", "person.sex-at-birth=female");
    assertThat(filled(merged)).isEqualTo("{\"person.sex-at-birth\":\"undisclosed\"}");
    assertThat(merged.notes().conflicts()).isEmpty();
  }

  @Test
  void aChartThatSaysTwoThingsOfOneAnswerIsNotTaken() {
    ChartedQuestionnaire merged = merged("", "person.age-years=66", "person.age-years=67");
    assertThat(filled(merged)).isEqualTo("{}");
    assertThat(merged.filled().warnings().toString()).contains("more than one thing");
  }

  @Test
  void weeksCountOnlyBesideAPregnancy() {
    assertThat(filled(merged("", "person.pregnancy-weeks=20"))).isEqualTo("{}");
    assertThat(filled(merged("", "person.pregnancy-status=pregnant", "person.pregnancy-weeks=20")))
        .isEqualTo("{\"person.pregnancy-status\":\"pregnant\",\"person.pregnancy-weeks\":20}");
  }

  @Test
  void oddsAndEndsOfAChartAreNotLost() {
    Assessment a = TRIAGE.assess(questionnaire(""), chart("history.conditions=diabetes"));
    assertThat(a.toJson())
        .contains(
            "\"chart\":{\"prefilled\":[{\"item\":\"history.conditions\",\"chart\":\"diabetes\","
                + "\"said\":[],\"sources\":[{\"resource\":\"Condition\","
                + "\"at\":\"Bundle.entry[0].resource\",\"system\":\"http://snomed.info/sct\","
                + "\"code\":\"1\"}]}],\"conflicts\":[]}",
            "\"fromChart\":[\"diabetes\"]");
  }

  private static Set<String> shown(Assessment a) {
    Set<String> shown =
        a.recommendations().stream()
            .filter(r -> r.urgency() == null && r.kind() != Assessment.Kind.SAFETY_NET)
            .map(Assessment.Recommendation::id)
            .collect(Collectors.toCollection(TreeSet::new));
    a.underReview().forEach(idea -> shown.add(idea.id()));
    return shown;
  }

  private static Set<String> withheld(Assessment a) {
    return a.withheld().stream()
        .map(Assessment.Withheld::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> anyChart(Random random) {
    List<String> all =
        List.of(
            "history.conditions=heart-failure",
            "history.conditions=kidney-disease",
            "history.conditions=ulcer-or-bleeding",
            "history.conditions=diabetes",
            "medication.list=anticoagulant",
            "medication.list=ace-inhibitor",
            "medication.list=lithium-digoxin",
            "person.age-years=" + random.nextInt(100),
            "person.pregnancy-status=pregnant");
    return all.stream().filter(one -> random.nextBoolean()).toList();
  }

  @Test
  void noAdviceIsShownThatTheChartWouldWithhold() {
    nothingIsShownThatEitherWithholds(200);
  }

  @Test
  @Tag("exhaustive")
  void noAdviceIsShownThatTheChartWouldWithholdFromMany() {
    nothingIsShownThatEitherWithholds(1_000);
  }

  /** Nothing is shown that either the person's answers or the chart withhold. */
  private static void nothingIsShownThatEitherWithholds(int count) {
    RandomSheets sheets = new RandomSheets(TRIAGE.rules(), 7);
    Random random = new Random(7);
    int conflicting = 0;
    int heldBack = 0;
    for (int i = 0; i < count; i++) {
      String answers =
          sheets.next().entrySet().stream()
              .map(e -> '"' + e.getKey() + "\":" + RandomSheets.json(e.getValue()))
              .collect(Collectors.joining(","));
      Questionnaire given = questionnaire(answers);
      ChartData chart = chart(anyChart(random).toArray(String[]::new));
      ChartedQuestionnaire merged = ChartMerge.of(TRIAGE.rules(), given, chart);
      Assessment both = TRIAGE.assess(given, chart);
      Assessment base = TRIAGE.assess(merged.filled());
      assertThat(both.findings()).isEqualTo(base.findings());
      assertThat(both.urgency().isAtLeast(base.urgency())).isTrue();
      assertThat(withheld(both)).containsAll(withheld(base));
      assertThat(shown(both)).noneMatch(withheld(both)::contains);
      for (Questionnaire otherwise : merged.otherwise()) {
        Assessment right = TRIAGE.assess(otherwise);
        assertThat(shown(both)).noneMatch(withheld(right)::contains);
        assertThat(both.range().atMost().isAtLeast(right.range().atMost())).isTrue();
        boolean danger = right.range().atLeast().isAtLeast(Urgency.URGENT);
        assertThat(!danger || both.urgency().isAtLeast(Urgency.SOON)).isTrue();
      }
      conflicting += merged.otherwise().isEmpty() ? 0 : 1;
      heldBack += withheld(both).size() - withheld(base).size();
    }
    assertThat(conflicting).isGreaterThan(count / 5);
    assertThat(heldBack).isGreaterThan(count / 5);
  }

  private static List<String> anyOfTheLists(Random random) {
    return Stream.of("history.conditions", "medication.list")
        .flatMap(
            item ->
                TRIAGE.rules().catalogue().item(item).choices().keySet().stream()
                    .filter(code -> !code.equals("none") && random.nextInt(12) == 0)
                    .map(code -> item + "=" + code))
        .toList();
  }

  /** 1,000 sheets: a condition or medicine in a chart lowers no level and sets no advice free. */
  @Test
  void whatAChartAddsToTheListsLowersNothing() {
    RandomSheets sheets = new RandomSheets(TRIAGE.rules(), 8);
    Random random = new Random(8);
    int used = 0;
    for (int i = 0; i < 1_000; i++) {
      Questionnaire given = RandomSheets.of(sheets.next());
      ChartData chart = chart(anyOfTheLists(random).toArray(String[]::new));
      Assessment alone = TRIAGE.assess(given);
      Assessment both = TRIAGE.assess(given, chart);
      String why = given.toJson() + " " + chart.statements();
      assertThat(both.urgency().isAtLeast(alone.urgency())).as(why).isTrue();
      assertThat(both.range().atLeast().isAtLeast(alone.range().atLeast())).as(why).isTrue();
      assertThat(both.range().atMost().isAtLeast(alone.range().atMost())).as(why).isTrue();
      assertThat(shown(both)).as(why).noneMatch(withheld(alone)::contains);
      used += both.chart().filter(notes -> !notes.prefilled().isEmpty()).isPresent() ? 1 : 0;
    }
    assertThat(used).isGreaterThan(200);
  }
}
