package org.cramptriage.verify.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.review.near.NearCase;
import org.cramptriage.review.near.NearCases;
import org.cramptriage.verify.solver.ConflictLimit;
import org.junit.jupiter.api.Test;

/** Slips in rules with calming items, and the people just inside and outside of such rules. */
class CalmingMutationTest {

  private static final CrampTriage TRIAGE = CrampTriage.load(SmallPack.withFollowUps());

  private static final String SLIP = " no longer: not answered";
  private static final String CASE =
      """
      cases:
        - id: TC901
          title: A long cramp, and nobody knows when
          origin: recorded
          answers:
            episode.duration-minutes: 11
          expect:
            urgency: URGENT
            findings: [RF-003, RF-205, RK-039]
      """;

  private static Dossier dossier(String cases) {
    Map<String, String> files = new TreeMap<>(SmallPack.withFollowUps().byPath());
    if (!cases.isEmpty()) {
      files.put("red-flags/follow-ups/cases.yaml", cases);
    }
    return PackLoader.dossier(new PackFiles(files));
  }

  private static MutationScore score(Dossier dossier) {
    Rule rule = dossier.pack().rule("RF-205");
    return new Mutation(dossier, ConflictLimit.STANDARD).of(List.of(rule), r -> {}).get(0);
  }

  @Test
  void whoeverForgetsNotToldIsFoundOutByAPerson() {
    List<Survivor> open = score(dossier("")).survivors();
    Survivor forgotten =
        open.stream().filter(s -> s.mutant().change().endsWith(SLIP)).findFirst().orElseThrow();
    assertThat(forgotten.effect()).isNotEmpty();
    assertThat(forgotten.answers()).doesNotContainKey("episode.worst-when");
  }

  @Test
  void aWorkedCaseWithoutTheAnswerNoticesThatNotToldIsMissing() {
    assertThat(score(dossier(CASE)).survivors())
        .noneMatch(survivor -> survivor.mutant().change().endsWith(SLIP));
  }

  @Test
  void thereArePeopleJustInsideAndJustOutsideOfEachRule() {
    Dossier dossier = dossier("");
    NearCases near = new NearCases(dossier.pack(), dossier.cases().baseline());
    for (String id : List.of("RF-201", "RF-202", "RF-203", "RF-205", "RF-206")) {
      List<NearCase> cases = near.of(dossier.pack().rule(id).condition());
      assertThat(cases).as(id).extracting(NearCase::inside).contains(true, false);
      for (NearCase one : cases) {
        assertThat(TRIAGE.assess(RandomSheets.of(one.answers())).findings())
            .as("%s %s", id, one.telling())
            .satisfies(
                found ->
                    assertThat(found.stream().anyMatch(f -> f.id().equals(id)))
                        .isEqualTo(one.inside()));
      }
    }
  }
}
