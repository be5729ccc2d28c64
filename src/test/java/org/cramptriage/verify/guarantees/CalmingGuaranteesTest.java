package org.cramptriage.verify.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.CrampTriage;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
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

  private static Proof prove(String guarantee) {
    Map<String, String> files = new TreeMap<>(SmallPack.withFollowUps().byPath());
    files.merge(PackLayout.GUARANTEES, guarantee, String::concat);
    var dossier = PackLoader.dossier(new PackFiles(files));
    CrampTriage triage = CrampTriage.load(new PackFiles(files));
    return new Prover(dossier, triage::assess, ConflictLimit.STANDARD)
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
