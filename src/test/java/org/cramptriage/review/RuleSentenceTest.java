package org.cramptriage.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.CanonicalCondition;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.verify.mutants.ConditionEdit;
import org.cramptriage.verify.mutants.ConditionEdits;
import org.junit.jupiter.api.Test;

/** What a clinician reads is what runs: the sentence leaves nothing out. */
class RuleSentenceTest {

  private final RulePack pack = SharedTriage.standard().rules();
  private final RuleSentence sentences = new RuleSentence(pack);
  private final CanonicalCondition canonical = new CanonicalCondition(pack.fields());
  private final ConditionEdits edits = new ConditionEdits(pack);

  @Test
  void noSingleEditOfARuleLeavesItsSentenceUnchanged() {
    int tried = 0;
    for (Rule rule : pack.rules()) {
      List<String> sentence = sentences.of(rule.condition());
      String condition = canonical.print(rule.condition());
      for (ConditionEdit edit : edits.of(rule.condition())) {
        Condition mutant = edit.condition();
        if (!canonical.print(mutant).equals(condition)) {
          tried++;
          assertThat(sentences.of(mutant)).as("%s: %s", rule.id(), mutant).isNotEqualTo(sentence);
        }
      }
    }
    assertThat(tried).isGreaterThan(10_000);
  }

  @Test
  void equalSentencesMeanEqualRules() {
    Map<List<String>, String> conditions = new HashMap<>();
    Map<Object, String> rules = new HashMap<>();
    for (Rule rule : pack.rules()) {
      same(rule.condition(), conditions);
      edits.of(rule.condition()).forEach(edit -> same(edit.condition(), conditions));
      List<Object> read =
          List.of(sentences.of(rule.condition()), Conclusion.of(pack, rule, sentences));
      assertThat(rules.put(read, rule.id())).as(rule.id()).isNull();
    }
  }

  private void same(Condition condition, Map<List<String>, String> conditions) {
    String printed = canonical.print(condition);
    String before = conditions.put(sentences.of(condition), printed);
    if (before != null) {
      assertThat(printed).isEqualTo(before);
    }
  }

  @Test
  void noOfGroupsAndOrOfEveryDepthAreSaid() {
    Condition minutes =
        new Condition.Compare(
            "episode.duration-minutes", Comparison.AT_LEAST, BigDecimal.valueOf(20));
    Condition calf = new Condition.Yes("sign.calf-tender");
    Condition cold = new Condition.Yes("sign.leg-cold");
    assertThat(
            sentences.of(
                new Condition.All(
                    List.of(
                        minutes,
                        new Condition.Any(List.of(calf, cold)),
                        new Condition.Not(new Condition.Any(List.of(calf, cold)))))))
        .hasSize(8)
        .first()
        .isEqualTo("ALL OF:");
    assertThat(sentences.of(new Condition.Not(calf))).first().isEqualTo("NONE OF:");
  }
}
