package org.cramptriage.verify.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cramptriage.pack.drl.ConditionText;
import org.cramptriage.pack.drl.DrlPrinter;
import org.cramptriage.pack.lint.Lint;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Test;

/** A mutant is a rule that somebody could have written by a slip. */
class MutantsTest {

  private static final int SAMPLE = 400;

  private final List<Mutant> all = Trial.MUTANTS;

  @Test
  void thereAreManyOfEveryKindAndEachChangesTheRule() {
    assertThat(all).hasSizeGreaterThan(10_000);
    Set<Operator> kinds = EnumSet.noneOf(Operator.class);
    for (Mutant mutant : all) {
      kinds.add(mutant.operator());
      assertThat(mutant.isStopped() || !mutant.after().equals(mutant.before()))
          .as("%s", mutant)
          .isTrue();
    }
    assertThat(kinds).isEqualTo(EnumSet.allOf(Operator.class));
  }

  @Test
  void whatIsNotStoppedIsWrittenInTheStrictSubsetAndReadsBack() {
    DrlPrinter printer = new DrlPrinter(Trial.PACK.fields());
    List<Mutant> mixed = new ArrayList<>(all);
    mixed.removeIf(m -> m.isStopped() || !m.changesCondition());
    Collections.shuffle(mixed, new Random(5));
    for (Mutant mutant : mixed.subList(0, SAMPLE)) {
      String drl = printer.print(mutant.after().condition());
      assertThat(ConditionText.parse(Trial.PACK.fields(), drl))
          .as("%s: %s", mutant, drl)
          .contains(mutant.after().condition());
    }
  }

  @Test
  void whatIsStoppedCannotBeSaidOrIsRefusedByLint() {
    assertThat(ConditionText.parse(Trial.PACK.fields(), "exists Cramp(unbearable == false)"))
        .isEmpty();
    assertThat(ConditionText.parse(Trial.PACK.fields(), "not Finding(id == \"RF-030\")")).isEmpty();
    int refused = 0;
    for (Mutant mutant : all) {
      if (mutant.isStopped() && !mutant.after().equals(mutant.before())) {
        refused++;
        assertThat(Lint.problemsWith(Trial.PACK, mutant.after())).as("%s", mutant).isNotEmpty();
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void theEmergencyFollowsTheLevelsOfFindingsSoNoListAndNoAdviceCanForgetIt() {
    Set<String> stays = Trial.PACK.policies().emergency().stays();
    assertThat(Trial.PACK.advice())
        .allSatisfy(
            advice ->
                assertThat(advice.withheldBy().contains("CI-EMERG"))
                    .as(advice.id())
                    .isEqualTo(!stays.contains(advice.id())));
    Rule.Finding soon =
        Trial.PACK.findings().stream()
            .filter(finding -> finding.urgency() == Urgency.SOON)
            .findFirst()
            .orElseThrow();
    Rule raised = RuleCopies.urgency(soon, Urgency.EMERGENCY);
    assertThat(Trial.PACK.condition("CI-EMERG").findings()).doesNotContain(soon.id());
    assertThat(Trial.PACK.with(raised).condition("CI-EMERG").findings()).contains(soon.id());
  }
}
