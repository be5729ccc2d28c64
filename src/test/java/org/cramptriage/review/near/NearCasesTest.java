package org.cramptriage.review.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.junit.jupiter.api.Test;

/** Near cases show what they say, in the real engine, on sheets that a person could hand in. */
class NearCasesTest {

  private final CrampTriage triage = SharedTriage.standard();
  private final NearCases cases =
      new NearCases(triage.rules(), SharedTriage.dossier().cases().baseline());

  @Test
  void everyRuleHasACaseOnEitherSide() {
    for (Rule rule : triage.rules().rules()) {
      List<Boolean> near = cases.of(rule.condition()).stream().map(NearCase::inside).toList();
      assertThat(near).as(rule.id()).hasSizeBetween(1, 4).contains(true);
      if (!(rule.condition() instanceof Condition.Always)) {
        assertThat(near).as(rule.id()).contains(false);
      }
    }
  }

  @Test
  void everyCaseOfAFindingReplaysInTheEngineAndHasNoAnswerThatIsNotDue() {
    for (Rule.Finding rule : triage.rules().findings()) {
      for (NearCase near : cases.of(rule.condition())) {
        Assessment a = triage.assess(RandomSheets.of(near.answers()));
        assertThat(a.findings().stream().map(Assessment.Finding::id))
            .as("%s %s", rule.id(), near.telling())
            .satisfies(ids -> assertThat(ids.contains(rule.id())).isEqualTo(near.inside()));
        assertThat(a.warnings()).as("%s %s", rule.id(), near.telling()).isEmpty();
      }
    }
  }

  @Test
  void aMovedNumberIsShownByAPersonBetweenBoth() {
    Condition ten = minutes("10");
    Condition twelve = minutes("12");
    assertThat(cases.between(ten, ten)).isEmpty();
    assertThat(Stream.of(cases.between(ten, twelve), cases.between(twelve, ten)))
        .allSatisfy(found -> assertThat(found).isPresent());
    assertThat(cases.between(ten, twelve).orElseThrow().inside()).isFalse();
    assertThat(cases.between(twelve, ten).orElseThrow().inside()).isTrue();
  }

  private static Condition minutes(String limit) {
    return new Condition.Compare(
        "episode.duration-minutes",
        org.cramptriage.pack.model.Comparison.ABOVE,
        new java.math.BigDecimal(limit));
  }
}
