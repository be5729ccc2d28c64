package org.cramptriage.verify.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.assess.transitions.LevelTransitions;
import org.cramptriage.assess.transitions.PairedSession;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.guarantees.TwoEngines;
import org.cramptriage.verify.solver.ConflictLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom an edit treats otherwise: every kind of class, the smallest person, and the way back. */
class ImpactSearchTest {

  private static final PackVersion SHIPPED = edited();
  private static final Function<Questionnaire, Assessment> ENGINE = SharedTriage.standard()::assess;

  /** One edit for each class, far enough from each other. */
  private static final PackVersion EDITED =
      edited(
          "red-flags/alcohol/alcohol.drl",
          "alcoholDrinksPerWeek > 21",
          "alcoholDrinksPerWeek > 28",
          "red-flags/children/children.drl",
          "exists Cramp(countLast4Weeks >= 2)",
          "exists Cramp(countLast4Weeks >= 1)",
          "red-flags/long-cramps/long-cramps.drl",
          "painSeverity >= 9",
          "painSeverity > 8",
          "red-flags/pain-that-stays/pain-that-stays.drl",
          "exists Cramp(unbearable == true || painSeverity >= 7)",
          "exists Cramp(unbearable == true || painSeverity >= 7)"
              + " or exists Sleep(disturbed == SleepDisturbance.MOST_NIGHTS)",
          "red-flags/pain-that-stays/texts.yaml",
          "title: The bad pain goes only sometimes",
          "title: The bad pain goes away only sometimes",
          "advice/bedtime/texts.yaml",
          "1. Sit on the bed with one leg straight.",
          "1. Sit on your bed with one leg straight.");

  private static final Function<Questionnaire, Assessment> EDITED_ENGINE =
      new Assessor(EDITED.pack())::assess;

  private static final Impact THERE = impact(SHIPPED, ENGINE, EDITED, EDITED_ENGINE);

  /** To prove all of them takes long, and is done elsewhere. */
  private static Dossier withFewGuarantees(Dossier d) {
    List<Guarantee> few =
        d.guarantees().stream().filter(g -> Set.of("G-002", "G-061").contains(g.id())).toList();
    return new Dossier(d.pack(), d.signOff(), d.signed(), d.cases(), d.hazards(), few);
  }

  private static PackVersion edited(String... fileFromTo) {
    Map<String, String> files = new TreeMap<>(PackFiles.builtIn().byPath());
    files.keySet().removeIf(PackLayout::isEdges); // long to read
    for (int i = 0; i < fileFromTo.length; i += 3) {
      String before = String.valueOf(files.get(fileFromTo[i]));
      assertThat(before).as(fileFromTo[i]).contains(fileFromTo[i + 1]);
      files.put(fileFromTo[i], before.replace(fileFromTo[i + 1], fileFromTo[i + 2]));
    }
    PackFiles pack = new PackFiles(files);
    return new PackVersion("edited", pack, withFewGuarantees(PackLoader.dossier(pack)), List.of());
  }

  private static Impact impact(
      PackVersion before,
      Function<Questionnaire, Assessment> one,
      PackVersion after,
      Function<Questionnaire, Assessment> other) {
    return impact(before, one, after, other, ConflictLimit.STANDARD);
  }

  private static Impact impact(
      PackVersion before,
      Function<Questionnaire, Assessment> one,
      PackVersion after,
      Function<Questionnaire, Assessment> other,
      ConflictLimit limit) {
    return new ImpactStudy(before, one, after, other, limit).of(next -> {});
  }

  private static Map<String, RuleImpact> byId(Impact impact) {
    Map<String, RuleImpact> byId = new TreeMap<>();
    impact.rules().forEach(rule -> byId.put(rule.id(), rule));
    return byId;
  }

  @Test
  void aPackComparedWithItselfIsTheSame() {
    Impact same = impact(SHIPPED, ENGINE, SHIPPED, ENGINE);
    assertThat(same.isEmpty()).isTrue();
    assertThat(same.isAlarming()).isFalse();
    assertThat(same.level().decided()).isTrue();
  }

  @Test
  void everyKindOfEditIsInItsClassTheWorstFirst() {
    Map<String, ImpactClass> classes = new TreeMap<>();
    byId(THERE).forEach((id, rule) -> classes.put(id, rule.meaning()));
    assertThat(classes)
        .containsEntry("RF-061", ImpactClass.URGENCY_DOWN)
        .containsEntry("RF-062", ImpactClass.URGENCY_UP)
        .containsEntry("RF-001", ImpactClass.SAME_MEANING)
        .containsEntry("RF-078", ImpactClass.NEVER_VISIBLE)
        .containsEntry("RF-106", ImpactClass.FINDINGS)
        .containsEntry("AD-025", ImpactClass.ADVICE);
    assertThat(THERE.rules())
        .extracting(RuleImpact::meaning)
        .isSortedAccordingTo(java.util.Comparator.naturalOrder());
    assertThat(THERE.oneMoreSigner()).containsExactly("RF-061");
    assertThat(THERE.isAlarming()).isTrue();
    assertThat(THERE.level().moves())
        .contains(
            new LevelMove(Urgency.ROUTINE, Urgency.SELF_CARE),
            new LevelMove(Urgency.ROUTINE, Urgency.SOON));
    assertThat(THERE.level().patients())
        .extracting(DifferentPatient::shows)
        .containsExactly(ImpactClass.URGENCY_DOWN, ImpactClass.URGENCY_UP);
  }

  @Test
  void whatIsNotDecidedWithinTheLimitIsNotCalledHarmlessAndTheSameOnEveryRun() {
    ConflictLimit tiny = new ConflictLimit(0);
    Impact undecided = impact(SHIPPED, ENGINE, EDITED, EDITED_ENGINE, tiny);
    assertThat(undecided.isDecided()).isFalse();
    assertThat(undecided.isAlarming()).isTrue();
    assertThat(byId(undecided).get("RF-061").meaning())
        .isIn(ImpactClass.URGENCY_DOWN, ImpactClass.NOT_DECIDED);
    assertThat(undecided.rules())
        .filteredOn(rule -> rule.meaning() == ImpactClass.NOT_DECIDED)
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(rule.notes())
                    .contains("Not everything was decided within 0 solver conflicts."));
    assertThat(impact(SHIPPED, ENGINE, EDITED, EDITED_ENGINE, tiny)).isEqualTo(undecided);
  }

  @Test
  @Tag("exhaustive")
  void theWayBackShowsTheSamePeople() {
    Map<String, RuleImpact> back = byId(impact(EDITED, EDITED_ENGINE, SHIPPED, ENGINE));
    Map<String, RuleImpact> there = byId(THERE);
    assertThat(back.keySet()).isEqualTo(there.keySet());
    there.forEach(
        (id, rule) -> {
          assertThat(back.get(id).meaning()).as(id).isEqualTo(turned(rule.meaning()));
          assertThat(people(back.get(id))).as(id).hasSameElementsAs(people(rule));
        });
  }

  private static ImpactClass turned(ImpactClass of) {
    return switch (of) {
      case URGENCY_DOWN -> ImpactClass.URGENCY_UP;
      case URGENCY_UP -> ImpactClass.URGENCY_DOWN;
      default -> of;
    };
  }

  private static List<Map<String, RawAnswer>> people(RuleImpact rule) {
    return rule.patients().stream().map(DifferentPatient::answers).toList();
  }

  @Test
  void noAnswerOfAPersonCanBeDroppedOrMadeHarmless() {
    TwoEngines engines = new TwoEngines(ENGINE, EDITED_ENGINE);
    List<DifferentPatient> all = new ArrayList<>(THERE.level().patients());
    THERE.rules().stream()
        .filter(rule -> rule.meaning().compareTo(ImpactClass.FINDINGS) <= 0)
        .forEach(rule -> all.addAll(rule.patients()));
    assertThat(all).hasSizeGreaterThan(4);
    for (DifferentPatient patient : all) {
      assertThat(ImpactReplay.shows(patient.shows(), engines.of(patient.answers()))).isTrue();
      for (String item : patient.telling()) {
        Map<String, RawAnswer> dropped = new LinkedHashMap<>(patient.answers());
        dropped.remove(item);
        if (patient.answers().containsKey(item)) {
          assertThat(ImpactReplay.shows(patient.shows(), engines.of(dropped))).as(item).isFalse();
        }
        RawAnswer harmless = SHIPPED.dossier().cases().baseline().get(item);
        if (harmless != null && !patient.empty()) {
          dropped.put(item, harmless);
          assertThat(ImpactReplay.shows(patient.shows(), engines.of(dropped))).as(item).isFalse();
        }
      }
    }
  }

  @Test
  @Tag("exhaustive")
  void aRiseThatThousandsOfSheetsMissIsFound() {
    aRiseThatSheetsMissIsFound(2_000);
  }

  private static void aRiseThatSheetsMissIsFound(int sheets) {
    PackVersion rise =
        edited(
            "red-flags/alcohol/alcohol.drl",
            "alcoholDrinksPerWeek > 21",
            "alcoholDrinksPerWeek == 20");
    Assessor engine = Assessor.withDroolsWhenAsked(rise.pack());
    PairedSession sessions =
        new PairedSession(Assessor.withDroolsWhenAsked(SHIPPED.pack()), engine);
    RandomSheets random = new RandomSheets(SHIPPED.pack(), 5);
    LevelTransitions transitions = new LevelTransitions();
    for (int i = 0; i < sheets; i++) {
      transitions.add(sessions.of(RandomSheets.of(random.next())));
    }
    assertThat(transitions.people()).isEqualTo(sheets);
    Impact impact = impact(SHIPPED, ENGINE, rise, engine::assess);
    assertThat(byId(impact).get("RF-061").patients())
        .extracting(DifferentPatient::shows)
        .containsExactly(ImpactClass.URGENCY_DOWN, ImpactClass.URGENCY_UP);
    assertThat(transitions.rising()).isZero();
  }

  @Test
  void aGuaranteeThatIsLostIsFoundWithItsPatient() {
    PackVersion fault =
        edited(
            "red-flags/thrombosis/thrombosis.drl",
            "chestPainOrBreathless == true)",
            "chestPainOrBreathless == true && palpitations == true)");
    Impact impact =
        impact(SHIPPED, ENGINE, fault, Assessor.withDroolsWhenAsked(fault.pack())::assess);
    assertThat(impact.guarantees())
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.guarantee().id()).isEqualTo("G-002");
              assertThat(lost.decided()).isTrue();
              assertThat(lost.patients().get(0).telling())
                  .containsExactly("sign.chest-pain-or-breathless");
            });
    assertThat(impact.isAlarming()).isTrue();
  }

  @Test
  @Tag("exhaustive")
  void aQuestionThatIsNoLongerAskedIsSeenInTheLevelAndTheRules() {
    PackVersion silent =
        edited(
            "questionnaire/questionnaire.yaml",
            "askWhen: {item: person.pregnancy-status, anyOf: [pregnant]}",
            "askWhen: {item: person.pregnancy-status, anyOf: [postpartum-6w]}");
    Impact impact = impact(SHIPPED, ENGINE, silent, new Assessor(silent.pack())::assess);
    assertThat(impact.others())
        .anyMatch(
            other ->
                other.part() == OtherChange.Part.QUESTIONNAIRE
                    && other.id().equals("person.pregnancy-weeks")
                    && other.what().startsWith("asked when"));
    assertThat(impact.rules()).extracting(RuleImpact::edit).contains(RuleImpact.Edit.AFFECTED);
  }
}
