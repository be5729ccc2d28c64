package org.cramptriage.verify.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.verify.cases.CaseCheck;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.UndecidedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No slip of the pen goes unnoticed, and none is called noticed that is not. */
class MutationTest {

  private static final ConflictLimit LIMIT = ConflictLimit.STANDARD;

  private final List<Rule> some =
      Stream.of("RF-001", "MD-003", "RK-005", "AD-050", "CI-DVT").map(Trial.PACK::rule).toList();

  private static int open(List<MutationScore> scores) {
    return scores.stream().mapToInt(s -> s.survivors().size()).sum();
  }

  @Test
  void everyVisibleSlipInSomeShippedRulesIsNoticedByAWorkedCase() {
    List<Rule> all = List.copyOf(Trial.PACK.rules());
    everyVisibleSlipIsNoticed(
        IntStream.range(0, all.size()).filter(i -> i % 30 == 0).mapToObj(all::get).toList());
  }

  @Test
  @Tag("exhaustive")
  void everyVisibleSlipInTheShippedRulesIsNoticedByAWorkedCase() {
    everyVisibleSlipIsNoticed(List.copyOf(Trial.PACK.rules()));
  }

  private static void everyVisibleSlipIsNoticed(List<Rule> rules) {
    Mutation mutation = new Mutation(Trial.DOSSIER, LIMIT);
    assertThat(mutation.failingCases()).isEmpty();
    List<MutationScore> scores = mutation.of(rules, rule -> {});
    assertThat(scores).hasSameSizeAs(rules);
    for (MutationScore score : scores) {
      assertThat(score.isComplete()).as("%s", score).isTrue();
      assertThat(score.stopped() + score.equivalent() + score.visible()).isEqualTo(score.mutants());
    }
  }

  @Test
  void withoutCasesEverySlipIsOpenAndTheSuggestedCasesNoticeThemAll() throws UndecidedException {
    suggestedCasesNoticeAll(some.subList(2, 4));
  }

  @Test
  @Tag("exhaustive")
  void withoutCasesEverySlipInALongRuleIsOpenAndTheSuggestedCasesNoticeThemAll()
      throws UndecidedException {
    suggestedCasesNoticeAll(List.of(Trial.PACK.rule("RF-001"), Trial.PACK.rule("RF-030")));
  }

  private static void suggestedCasesNoticeAll(List<Rule> some) throws UndecidedException {
    List<MutationScore> bare = new Mutation(Trial.with(List.of()), LIMIT).of(some, r -> {});
    assertThat(bare).allMatch(score -> score.killed() == 0 && !score.survivors().isEmpty());
    for (Survivor open : bare.stream().flatMap(s -> s.survivors().stream()).toList()) {
      assertThat(open.effect()).as("%s", open.mutant()).isNotEmpty();
    }
    List<WorkedCase> cases = new Suggestions(Trial.with(List.of()), LIMIT).of(some, false, r -> {});
    assertThat(cases).hasSizeLessThan(open(bare)).allMatch(c -> !c.judged() && c.isNear());
    assertThat(cases.get(0).id()).isEqualTo("TC301");
    CaseCheck check = new CaseCheck(Trial.DOSSIER.cases(), SharedTriage.standard()::assess);
    assertThat(check.of(cases)).isEmpty();
    List<MutationScore> held = new Mutation(Trial.with(cases), LIMIT).of(some, r -> {});
    assertThat(held).allMatch(MutationScore::isComplete);
    List<WorkedCase> without = cases.subList(1, cases.size());
    List<MutationScore> lost = new Mutation(Trial.with(without), LIMIT).of(some, r -> {});
    assertThat(open(lost)).isPositive();
  }

  @Test
  void aSuggestedCaseGetsAnIdThatWasNeverUsed() throws UndecidedException {
    List<WorkedCase> all = Trial.DOSSIER.cases().all();
    int last = Integer.parseInt(all.get(all.size() - 1).id().substring(2));
    List<WorkedCase> cases =
        new Suggestions(Trial.DOSSIER, LIMIT).of(List.of(some.get(0)), true, r -> {});
    assertThat(cases.get(0).id()).isEqualTo("TC" + (last + 1));
  }

  @Test
  void aCaseThatDoesNotEndAsWrittenNoticesNothing() {
    List<WorkedCase> wrong =
        Trial.DOSSIER.cases().all().stream().map(MutationTest::withoutFindings).toList();
    Mutation mutation = new Mutation(Trial.with(wrong), LIMIT);
    assertThat(mutation.failingCases()).hasSizeGreaterThan(200);
    assertThat(open(mutation.of(List.of(some.get(0)), r -> {}))).isPositive();
  }

  private static WorkedCase withoutFindings(WorkedCase c) {
    WorkedCase.Expected e = c.expected();
    WorkedCase.Expected none =
        new WorkedCase.Expected(
            e.urgency(), List.of(), e.shows(), e.hides(), e.withheld(), e.foldedUnder(), null);
    return new WorkedCase(
        c.id(), c.title(), c.judged(), c.isNear(), c.topic(), c.differences(), c.without(), none);
  }

  @Test
  void whatIsNotDecidedWithinTheLimitIsNeverSuccessAndTheSameOnEveryRun() {
    ConflictLimit tiny = new ConflictLimit(0);
    List<MutationScore> scores = new Mutation(Trial.with(List.of()), tiny).of(some, r -> {});
    assertThat(scores).anyMatch(s -> !s.undecided().isEmpty()).noneMatch(MutationScore::isComplete);
    assertThat(new Mutation(Trial.with(List.of()), tiny).of(some, r -> {})).isEqualTo(scores);
    assertThatThrownBy(() -> new Suggestions(Trial.with(List.of()), tiny).of(some, false, r -> {}))
        .isInstanceOf(UndecidedException.class);
  }

  @Test
  void aCoverShowsAllAndHasNothingSuperfluous() {
    List<BitSet> shows =
        Stream.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}, new int[] {0, 1, 2})
            .map(
                numbers -> {
                  BitSet set = new BitSet();
                  for (int number : numbers) {
                    set.set(number);
                  }
                  return set;
                })
            .toList();
    assertThat(Cover.of(shows)).containsExactlyInAnyOrder(2, 3);
  }
}
