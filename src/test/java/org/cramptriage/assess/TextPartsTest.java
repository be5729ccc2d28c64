package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.cramptriage.CrampTriage;
import org.cramptriage.PackWithParts;
import org.cramptriage.RandomSheets;
import org.cramptriage.assess.plain.PlainAssessor;
import org.cramptriage.assess.session.AssessmentSession;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.terms.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of a text is left out only for people for whom its condition is false. */
class TextPartsTest {

  private static final RulePack PACK = PackLoader.load(PackWithParts.files());
  private static final CrampTriage TRIAGE = CrampTriage.load(PackWithParts.files());
  private static final String LONG = "\"episode.duration-minutes\":30";
  private static final String SWOLLEN = "\"sign.leg-swelling\":\"one-leg\"";
  private static final String DRINKS = "\"lifestyle.alcohol-drinks-per-week\":";
  private static final String NIGHT = "\"episode.context\":";

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "RF-003 | , with a leg that became weak | true    | \"sign.weakness\":\"sudden\"",
        "RF-003 | , with a leg that became weak | false   | \"sign.weakness\":\"none\"",
        "RF-003 | , with a leg that became weak | unknown | \"sign.weakness\":\"unknown\"",
        "RF-003 | , with a leg that became weak | unknown |",
        "RF-003 | Most cramps end sooner.       | true    | \"lifestyle.smoking\":false",
        "RF-003 | Most cramps end sooner.       | false   | \"lifestyle.smoking\":true",
        "RF-003 | Most cramps end sooner.       | unknown | \"lifestyle.smoking\":\"unknown\"",
        "RF-003 |  and rest the leg             | true    | \"sign.cannot-walk\":true",
        "RF-003 |  and rest the leg             | false   | \"sign.cannot-walk\":false",
        "RF-003 |  and rest the leg             | unknown |",
        "RF-030 | Name your blood thinner.      | true    | \"medication.list\":[\"anticoagulant\",\"statin\"]",
        "RF-030 | Name your blood thinner.      | false   | \"medication.list\":[\"statin\"]",
        "RF-030 | Name your blood thinner.      | unknown | \"medication.list\":[\"statin\",\"unknown\"]",
        "RF-030 | Say that \"it\" lasted long.  | true    | \"episode.duration-minutes\":30",
        "RF-030 | Say that \"it\" lasted long.  | false   | \"episode.duration-minutes\":3",
        "RF-030 | Say that \"it\" lasted long.  | unknown |",
        "RF-061 | Someone should stay with you  | true    | \"lifestyle.alcohol-drinks-per-week\":50",
        "RF-061 | Someone should stay with you  | false   | \"lifestyle.alcohol-drinks-per-week\":49",
      })
  void aPartIsShownUnlessItsConditionIsFalse(
      String rule, String words, String truth, String answers) {
    String shown = recommendation(rule, answers);
    assertThat(shown).as("what %s says", rule).isNotBlank();
    assertThat(shown.contains(words)).as(shown).isEqualTo(!truth.equals("false"));
    assertThat(shown).doesNotContain("{", "}", "  ");
  }

  /** Everything that the recommendation of a rule says to a person with these answers. */
  private static String recommendation(String rule, String answers) {
    String cause = rule.equals("RF-003") ? LONG : rule.equals("RF-030") ? SWOLLEN : null;
    Assessment assessment = TRIAGE.assess(questionnaire(cause, answers));
    return assessment.recommendations().stream()
        .filter(r -> r.id().equals(rule))
        .map(r -> String.join("\n", r.title(), r.text(), r.reason(), "" + r.brief()))
        .collect(Collectors.joining());
  }

  private static Questionnaire questionnaire(String... answers) {
    return Questionnaire.fromJson(
        java.util.Arrays.stream(answers)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.joining(",", "{\"answers\":{", "}}")));
  }

  @Test
  void findingsWithheldAdviceAndReasonsAreSaidToThePerson() {
    Assessment asleep = TRIAGE.assess(questionnaire(NIGHT + "[\"asleep\"]", DRINKS + 22));
    Assessment resting = TRIAGE.assess(questionnaire(NIGHT + "[\"resting\"]"));
    assertThat(titles(asleep)).contains("Cramps at night, cause often not known");
    assertThat(titles(resting)).contains("Cramps at night or at rest, cause often not known");
    Assessment calf =
        TRIAGE.assess(
            questionnaire(
                "\"episode.site\":[\"calf\"]",
                DRINKS + 22,
                "\"person.pregnancy-status\":\"not-pregnant\""));
    assertThat(calf.withheld())
        .anySatisfy(w -> assertThat(w.title()).isEqualTo("Calf stretch"))
        .anySatisfy(
            w ->
                assertThat(w.by().get(0).text())
                    .isEqualTo("you drink a lot of alcohol (over 21 drinks a week)"));
  }

  private static java.util.List<String> titles(Assessment assessment) {
    return assessment.findings().stream().map(Assessment.Finding::title).toList();
  }

  @Test
  void aShortTextAndAnAudienceAreInTheResultOnlyWhereThereIsOne() {
    Assessment assessment =
        TRIAGE.assess(questionnaire(LONG, "\"episode.site\":[\"calf\"]", DRINKS + 0));
    assertThat(assessment.toJson())
        .contains(
            "\"short\":\"Book a visit within 3 days and rest the leg. If it gets worse, call 112, 911 or 999.\"")
        .containsOnlyOnce("\"short\":");
    assertThat(assessment.recommendations())
        .filteredOn(r -> r.brief() == null)
        .hasSizeGreaterThan(1);
  }

  /** The bytes for batch are made in another way, from phrases that are made ahead. */
  @Test
  void theBytesAreThoseOfThePlainWayForTextsWithParts() {
    PlainAssessor plain = new PlainAssessor(PACK);
    AssessmentSession<Questionnaire> session = new Assessor(PACK).newSession(false);
    RandomSheets sheets = new RandomSheets(PACK, 31);
    long forClinicians = 0;
    for (int i = 0; i < 1_500; i++) {
      Questionnaire questionnaire = RandomSheets.of(sheets.next());
      var result = session.assess(questionnaire, questionnaire);
      String bytes = new String(result.json(), 0, result.jsonLength(), StandardCharsets.UTF_8);
      Assessment expected = plain.assess(questionnaire);
      assertThat(bytes).isEqualTo(expected.toJson()).doesNotContain("{if", "{/if", "  ");
      assertThat(result.assessment()).isEqualTo(expected);
      forClinicians +=
          expected.underReview().stream()
              .filter(idea -> idea.audience() == Audience.CLINICIAN)
              .count();
    }
    assertThat(forClinicians).isPositive();
  }
}
