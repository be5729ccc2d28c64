package org.cramptriage.verify.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.GuaranteeKind;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.solver.ConflictLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guarantees of the shipped pack are proved; a seeded fault of each kind is found. */
class ProverTest {

  private static final String FILE = PackLayout.GUARANTEES;

  private static PackFiles edited(String... fileFromTo) {
    Map<String, String> files = new TreeMap<>(PackFiles.builtIn().byPath());
    files.keySet().removeIf(PackLayout::isEdges); // long to read
    for (int i = 0; i < fileFromTo.length; i += 3) {
      String before = files.get(fileFromTo[i]);
      assertThat(before).as(fileFromTo[i]).contains(fileFromTo[i + 1]);
      files.put(fileFromTo[i], before.replace(fileFromTo[i + 1], fileFromTo[i + 2]));
    }
    return new PackFiles(files);
  }

  private static Map<String, Proof> prove(
      Dossier dossier,
      Function<Questionnaire, Assessment> engine,
      ConflictLimit limit,
      String... ids) {
    List<Guarantee> wanted =
        dossier.guarantees().stream()
            .filter(g -> ids.length == 0 || List.of(ids).contains(g.id()))
            .toList();
    return new Prover(dossier, engine, limit)
        .prove(wanted, next -> {}).stream()
            .collect(Collectors.toMap(p -> p.guarantee().id(), p -> p));
  }

  @Test
  void allGuaranteesOfTheShippedPackAreProved() {
    Dossier dossier = SharedTriage.dossier();
    Map<String, Proof> proofs =
        prove(dossier, SharedTriage.standard()::assess, ConflictLimit.STANDARD);
    assertThat(proofs).hasSize(dossier.guarantees().size()).hasSizeGreaterThan(30);
    assertThat(proofs.values())
        .allSatisfy(
            proof -> {
              assertThat(proof.outcome())
                  .as(proof.guarantee().id())
                  .isEqualTo(Proof.Outcome.PROVED);
              assertThat(proof.instances()).isNotEmpty();
            });
    assertThat(proofs.get("G-034").onlyOnImpossibleSheets()).isTrue();
  }

  @Test
  void whatIsProvedHoldsOnSheets() {
    holdOn(200);
  }

  @Test
  @Tag("exhaustive")
  void whatIsProvedHoldsOnTwoThousandSheets() {
    holdOn(2_000);
  }

  private static void holdOn(int sheets) {
    Dossier dossier = SharedTriage.dossier();
    RandomSheets random = new RandomSheets(dossier.pack(), 12);
    for (int i = 0; i < sheets; i++) {
      Map<String, RawAnswer> sheet = random.next();
      ThreeValued reading = dossier.pack().reading(random.sheet(sheet));
      Assessment a = SharedTriage.standard().assess(RandomSheets.of(sheet));
      dossier.guarantees().forEach(g -> holds(g, new ReplayedPerson(sheet, reading, a)));
    }
  }

  private static void holds(Guarantee g, ReplayedPerson seen) {
    List<Truth> signs = g.signs().stream().map(seen.reading()::of).toList();
    switch (g.kind()) {
      case FLOOR -> {
        boolean excepted = g.unless().stream().map(seen.reading()::of).anyMatch(Truth.TRUE::equals);
        assertThat(excepted || !signs.contains(Truth.TRUE) || seen.urgency().isAtLeast(g.atLeast()))
            .as(g.id())
            .isTrue();
      }
      case SETTLED_BY ->
          assertThat(!signs.contains(Truth.TRUE) || seen.atLeast() == seen.atMost()).isTrue();
      case NEVER_TOGETHER ->
          assertThat(
                  seen.shown().stream().anyMatch(g.advice()::contains)
                      && seen.shown().stream().anyMatch(g.with()::contains))
              .as(g.id())
              .isFalse();
      case CONTRAINDICATED -> {
        boolean present =
            signs.contains(Truth.TRUE) || (g.alsoWhileOpen() && signs.contains(Truth.UNKNOWN));
        assertThat(present && seen.shown().stream().anyMatch(g.advice()::contains))
            .as(g.id())
            .isFalse();
      }
      case RANGE_SOUND, NEVER_SELF_CARE ->
          assertThat(seen.urgency() == Urgency.SELF_CARE && seen.atMost().isAtLeast(Urgency.URGENT))
              .isFalse();
      default -> assertThat(g.every()).isPresent();
    }
  }

  @Test
  @Tag("exhaustive")
  void aSeededFaultOfEachKindIsFoundWithAPatientWhomTheEngineSeesTheSameWay() {
    PackFiles files =
        edited(
            "red-flags/thrombosis/thrombosis.drl",
            "chestPainOrBreathless == true)",
            "chestPainOrBreathless == true && palpitations == true)",
            "red-flags/pain-that-stays/pain-that-stays.drl",
            "painSeverity >= 7 && trend == Trend.WORSE",
            "painSeverity < 7 && trend == Trend.WORSE",
            "red-flags/pain-that-stays/pain-that-stays.drl",
            "exists Cramp(subsides == Subsiding.SOMETIMES)",
            "exists Cramp(subsides == Subsiding.SOMETIMES && painConstant == true)",
            "advice/after-a-cramp/after-a-cramp.drl",
            "CI-LITHDIG, CI-CULPRIT,",
            "CI-CULPRIT,",
            "advice/fluids-and-food/fluids-and-food.drl",
            "CI-KDRUG, CI-KLIM, CI-LIVER, CI-KTEST, CI-URINE, CI-DEHYDR)",
            "CI-LIVER, CI-KTEST, CI-URINE, CI-DEHYDR)",
            "red-flags/children/children.drl",
            "exists Person(ageYears < 16)\nthen",
            "exists Person(ageYears < 16 && pregnancyWeeks >= 20 && pregnancy =="
                + " Pregnancy.POSTPARTUM_6W)\nthen",
            "red-flags/heart-and-potassium/heart-and-potassium.drl",
            "exists Finding(id == \"SG-228\")\nthen",
            "exists Finding(id == \"SG-228\")\n    and exists BodySigns(feverUnwell == true)\nthen",
            FILE,
            "  except: [person.pregnancy-status, exposure.recent-wound,"
                + " exposure.tetanus-vaccine]\n",
            "",
            FILE,
            "G-035:",
            "G-036:\n  kind: never-self-care\n  says: No danger.\n  hazard: HZ-022\n"
                + "  for: every-danger-answer\nG-035:");
    Dossier dossier = PackLoader.dossier(files);
    Assessor engine = new Assessor(dossier.pack());
    Map<String, Proof> proofs =
        prove(
            dossier,
            engine::assess,
            ConflictLimit.STANDARD,
            "G-002",
            "G-030",
            "G-034",
            "G-035",
            "G-036",
            "G-040",
            "G-041",
            "G-053",
            "G-061");
    assertThat(proofs.values())
        .extracting(proof -> proof.guarantee().kind())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(
                EnumSet.of(GuaranteeKind.SAYING_LESS))); // see CalmingGuaranteesTest
    assertThat(proofs.values())
        .allSatisfy(
            proof -> {
              assertThat(proof.outcome())
                  .as(proof.guarantee().id())
                  .isEqualTo(Proof.Outcome.REFUTED);
              assertThat(proof.counterexamples()).as(proof.guarantee().id()).isNotEmpty();
              assertThat(proof.counterexamples().get(0).what()).isNotBlank();
              assertThat(proof.counterexamples().get(0).telling()).hasSizeLessThan(6);
            });
    assertThat(proofs.get("G-002").counterexamples().get(0).telling())
        .containsExactly("sign.chest-pain-or-breathless");
    assertThat(proofs.get("G-030").counterexamples().get(0).changed())
        .containsExactly("episode.pain-severity");
    Counterexample dead = proofs.get("G-040").counterexamples().get(0);
    assertThat(dead.instance()).startsWith("RF-088");
    assertThat(dead.possible()).isFalse();
    assertThat(proofs.get("G-041").refuted()).anyMatch(text -> text.startsWith("RF-068"));
    assertThat(proofs.get("G-053").refuted()).hasSize(1);
  }

  @Test
  void aSeededFaultIsFoundWithAPatientWhomTheEngineSeesTheSameWay() {
    PackFiles files =
        edited(
            "red-flags/thrombosis/thrombosis.drl",
            "chestPainOrBreathless == true)",
            "chestPainOrBreathless == true && palpitations == true)");
    Dossier dossier = PackLoader.dossier(files);
    Proof proof =
        prove(dossier, new Assessor(dossier.pack())::assess, ConflictLimit.STANDARD, "G-002")
            .get("G-002");
    assertThat(proof.outcome()).isEqualTo(Proof.Outcome.REFUTED);
    assertThat(proof.counterexamples().get(0).telling())
        .containsExactly("sign.chest-pain-or-breathless");
  }

  @Test
  void aPatientWhomTheEngineSeesOtherwiseIsNeverShown() {
    PackFiles files =
        edited(
            "red-flags/thrombosis/thrombosis.drl",
            "chestPainOrBreathless == true)",
            "chestPainOrBreathless == true && palpitations == true)");
    Function<Questionnaire, Assessment> otherRules = SharedTriage.standard()::assess;
    assertThatThrownBy(
            () -> prove(PackLoader.dossier(files), otherRules, ConflictLimit.STANDARD, "G-002"))
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining("the engine does not show it")
        .hasMessageContaining("sign.chest-pain-or-breathless");
  }

  @Test
  void whatIsNotDecidedWithinTheLimitIsNotProvedAndEndsTheSameBesideABusyMachine()
      throws InterruptedException {
    Dossier dossier = SharedTriage.dossier();
    ConflictLimit tiny = new ConflictLimit(0);
    String[] some = {"G-030"};
    Map<String, Proof> alone = prove(dossier, SharedTriage.standard()::assess, tiny, some);
    assertThat(alone.values())
        .extracting(Proof::outcome)
        .contains(Proof.Outcome.NOT_DECIDED)
        .doesNotContain(Proof.Outcome.REFUTED);
    List<Thread> busy = java.util.stream.Stream.generate(ProverTest::busy).limit(2).toList();
    Map<String, Proof> crowded = prove(dossier, SharedTriage.standard()::assess, tiny, some);
    for (Thread thread : busy) {
      thread.interrupt();
      thread.join();
    }
    assertThat(crowded).isEqualTo(alone);
  }

  private static Thread busy() {
    Thread thread =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
            });
    thread.start();
    return thread;
  }

  @Test
  void whatIsMisspeltIsRefusedWithFileAndLine() {
    refused("kind: monotone", "kind: monotonous", "kind: monotonous is not one of");
    refused("hazard: HZ-022", "hazard: HZ-999", "there is no hazard HZ-999");
    refused("item: sign.cannot-walk", "item: sign.cannot-wait", "not an item of the questionnaire");
    refused("anyOf: [saddle]", "anyOf: [sadle]", "sign.numbness has no code sadle");
    refused("rule: RF-115", "rule: RF-915", "there is no rule RF-915");
    refused("advice: [AD-018]", "advice: [AD-918]", "there is no advice AD-918");
    refused("for: every-rule", "for: every-cat", "every-cat does not go with kind can-fire");
    refused("atLeast: EMERGENCY", "atLeast: EMERGENT", "\"EMERGENT\" is not a level");
    refused("except: [MD-040", "except: [MD-940", "there is no rule, item or answer MD-940");
    refused("G-061:", "G-61:", "is not the id of a guarantee");
    Map<String, String> empty = new TreeMap<>(PackFiles.builtIn().byPath());
    empty.put(FILE, "{}\n");
    assertThatThrownBy(() -> PackLoader.dossier(new PackFiles(empty)))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("safety/guarantees.yaml:1")
        .hasMessageContaining("holds no guarantee");
  }

  private static void refused(String from, String to, String message) {
    assertThatThrownBy(() -> PackLoader.dossier(edited(FILE, from, to)))
        .as(to)
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining(message)
        .hasMessageMatching("(?s).*safety/guarantees.yaml:\\d+.*");
  }
}
