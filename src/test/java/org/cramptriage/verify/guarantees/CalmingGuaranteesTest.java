package org.cramptriage.verify.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.SmallPack;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.drl.ConditionText;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.lint.Lint;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.verify.solver.ConflictLimit;
import org.junit.jupiter.api.Test;

/** What can be proved of calming answers. */
class CalmingGuaranteesTest {

  private static final String UNLESS =
      """
      G-901:
        kind: floor
        says: A faint is always an emergency, unless it was known to be harmless.
        hazard: HZ-001
        atLeast: EMERGENCY
        signs:
          - {item: sign.confusion-or-fit}
        unless:
          - {item: sign.faint-kind, anyOf: [fainted-known-harmless]}
      """;
  private static final String WITHOUT_UNLESS =
      UNLESS.substring(0, UNLESS.indexOf("  unless:")).replace("G-901", "G-902");
  private static final String SAYING_LESS =
      """
      G-903:
        kind: saying-less
        says: Leaving out what calms never lowers anything.
        hazard: HZ-001
        for: every-calming-answer
      """;
  private static final String SOUND =
      """
      G-904:
        kind: range-sound
        says: The range holds the level, and only a calming answer lowers its lower end.
        hazard: HZ-001
        for: every-answer
        except: [person.pregnancy-status, exposure.recent-wound, exposure.tetanus-vaccine]
      """;

  private static final String SETTLED =
      """
      G-905:
        kind: settled-by
        says: What is an emergency on its own stays one.
        hazard: HZ-001
        signs:
          - {item: sign.jaw-stiffness}
          - {rule: RF-203}
      """;

  private static Dossier dossier(String guarantee) {
    Map<String, String> files = new TreeMap<>(SmallPack.withFollowUps().byPath());
    files.merge(PackLayout.GUARANTEES, guarantee, String::concat);
    return PackLoader.dossier(new PackFiles(files));
  }

  private static Proof prove(String guarantee) {
    return prove(dossier(guarantee));
  }

  private static Proof prove(Dossier dossier) {
    Assessor engine = new Assessor(dossier.pack());
    return new Prover(dossier, engine::assess, ConflictLimit.STANDARD)
        .prove(List.of(dossier.guarantees().get(dossier.guarantees().size() - 1)), g -> {})
        .get(0);
  }

  private static void assertProved(Proof proof) {
    assertThat(proof.instances()).isNotEmpty();
    assertThat(proof.refuted()).isEmpty();
    assertThat(proof.undecided()).isEmpty();
  }

  @Test
  void aFloorCanExceptAnAnswerThatCalms() {
    assertProved(prove(UNLESS));
    Proof refuted = prove(WITHOUT_UNLESS);
    assertThat(refuted.refuted()).hasSize(1);
    assertThat(refuted.counterexamples().get(0).toString()).contains("fainted-known-harmless");
  }

  @Test
  void leavingOutACalmingAnswerNeverLowersAnything() {
    Proof proof = prove(SAYING_LESS);
    assertThat(proof.instances()).hasSize(19);
    assertProved(proof);
  }

  /** Lint refuses such a rule, so the fault is put into the pack behind its back. */
  @Test
  void aRuleThatACalmingAnswerRaisesIsFound() {
    Dossier sound = dossier(SAYING_LESS);
    Rule raised =
        withCondition(
            (Rule.RedFlag) sound.pack().rule("RF-203"),
            ConditionText.parse(
                    sound.pack().fields(),
                    "exists BodySigns(confusionOrFit == true) and exists Faint(kind in"
                        + " (FaintKind.FIT, FaintKind.FAINTED_KNOWN_HARMLESS))")
                .orElseThrow());
    assertThat(Lint.problemsWith(sound.pack(), raised)).isNotEmpty();
    Proof proof =
        prove(
            new Dossier(
                sound.pack().with(raised),
                sound.signOff(),
                sound.signed(),
                sound.cases(),
                sound.hazards(),
                sound.guarantees()));
    assertThat(proof.outcome()).isEqualTo(Proof.Outcome.REFUTED);
    String question = sound.pack().catalogue().item("sign.faint-kind").question();
    assertThat(proof.refuted()).containsExactly(question + " (left out)");
    Counterexample left = proof.counterexamples().get(0);
    assertThat(left.toString()).contains("fainted-known-harmless");
    assertThat(left.changed()).containsExactly("sign.faint-kind");
    assertThat(left.what()).startsWith("From EMERGENCY ");
  }

  private static Rule withCondition(Rule.RedFlag f, Condition condition) {
    Rule.Header h = f.header();
    return new Rule.RedFlag(
        new Rule.Header(
            h.id(),
            h.name(),
            condition,
            h.sources(),
            h.claims(),
            h.file(),
            h.line(),
            h.grading(),
            h.wording()),
        f.urgency(),
        f.supersedes(),
        f.title(),
        f.reason(),
        f.action(),
        f.origin(),
        f.note());
  }

  @Test
  void aSignSettlesTheLevelOnlyIfNothingThatCalmsCanLowerIt() {
    Proof proof = prove(SETTLED);
    assertThat(proof.refuted()).hasSize(1);
    assertThat(proof.refuted().get(0)).startsWith("RF-203 ").endsWith("(and something that calms)");
  }

  @Test
  void onlyACalmingAnswerLowersTheLowerEndOfTheRange() {
    assertProved(prove(SOUND));
  }
}
