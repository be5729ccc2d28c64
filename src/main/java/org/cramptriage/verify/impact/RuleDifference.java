package org.cramptriage.verify.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.OpenDanger;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.OutcomeFormulas;
import org.cramptriage.verify.guarantees.RuleLabels;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/**
 * The effect of the edit of one rule, as literals. An edit reaches the rule itself, findings that
 * name it, what they fold, and the advice that it holds back or ranks.
 */
final class RuleDifference {

  private final TwoPacks packs;
  private final FormulaBuilder builder;
  private final String id;
  private final Set<String> reach = new TreeSet<>();

  RuleDifference(TwoPacks packs, String id) {
    this.packs = packs;
    this.builder = packs.builder();
    this.id = id;
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reach.add(next)) {
        reachedFrom(next, packs.one().pack(), open);
        reachedFrom(next, packs.other().pack(), open);
      }
    }
  }

  private void reachedFrom(String rule, RulePack pack, Deque<String> into) {
    if (!pack.has(rule)) {
      return;
    }
    if (pack.rule(rule) instanceof Rule.Finding finding) {
      into.addAll(finding.supersedes());
    }
    if (pack.rule(rule) instanceof Rule.RiskFactor factor) {
      into.addAll(factor.advice());
    }
    for (Rule other : pack.rules()) {
      boolean named = other.condition().findings().anyMatch(rule::equals);
      boolean held = other instanceof Rule.Advice a && a.withheldBy().contains(rule);
      if (named || held) {
        into.add(other.id());
      }
    }
  }

  /** Whether the rule says something else of this person than before. */
  Literal differs() {
    TruthPair a = packs.one().rule(id);
    TruthPair b = packs.other().rule(id);
    boolean same = conclusion(packs.one().pack()).equals(conclusion(packs.other().pack()));
    Literal some = builder.or(a.notFalse(), b.notFalse());
    return builder.or(packs.truthDiffers(id), same ? builder.no() : some);
  }

  private List<String> conclusion(RulePack pack) {
    return RuleLabels.all(pack, id);
  }

  /** Whether the level falls from the one pack to the other, and this edit has a part in it. */
  Literal falls() {
    List<Literal> falls = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      List<Literal> raised = raisedTo(level);
      falls.add(builder.and(builder.or(raised), packs.otherLevel().urgency(level).negate()));
    }
    return builder.and(differs(), builder.or(falls));
  }

  /** What brings a person at least to this level with the one pack, among what is reached. */
  private List<Literal> raisedTo(Urgency level) {
    List<Literal> raised = new ArrayList<>();
    OpenDanger open = packs.one().pack().policies().vitalOpen();
    for (Rule.Finding finding : packs.one().pack().findings()) {
      if (reach.contains(finding.id())) {
        TruthPair truth = packs.one().rule(finding.id());
        boolean vital =
            open.atLeast().isAtLeast(level) && finding.urgency().isAtLeast(open.whileOpen());
        if (finding.urgency().isAtLeast(level)) {
          raised.add(vital ? truth.notFalse() : truth.isTrue());
        }
      }
    }
    return raised;
  }

  /** Whether an end of the range is another one, and this edit has a part in it. */
  Literal range() {
    List<Literal> all = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      ends(packs.one(), packs.otherLevel(), level, all);
      ends(packs.other(), packs.oneLevel(), level, all);
    }
    return builder.and(differs(), builder.or(all));
  }

  /** Where what is reached holds or is open at a level that the other pack does not get to. */
  private void ends(OutcomeFormulas here, Levels there, Urgency level, List<Literal> into) {
    List<Literal> known = new ArrayList<>();
    List<Literal> perhaps = new ArrayList<>();
    for (Rule.Finding finding : here.pack().findings()) {
      if (reach.contains(finding.id()) && finding.urgency().isAtLeast(level)) {
        known.add(here.rule(finding.id()).isTrue());
        perhaps.add(here.rule(finding.id()).notFalse());
      }
    }
    into.add(builder.and(builder.or(known), there.atLeast(level).negate()));
    into.add(builder.and(builder.or(perhaps), there.atMost(level).negate()));
  }

  /** Whether the person sees other findings, or other words. */
  Literal findings() {
    return builder.and(differs(), builder.or(reached(Rule.Finding.class).map(this::told).toList()));
  }

  private Literal told(String finding) {
    Literal a = packs.one().stands(finding);
    Literal b = packs.other().stands(finding);
    boolean same = words(packs.one(), finding).equals(words(packs.other(), finding));
    return builder.or(packs.differ(a, b), same ? builder.no() : builder.and(a, b));
  }

  private static List<String> words(OutcomeFormulas told, String rule) {
    return RuleLabels.toPeople(told.pack(), rule);
  }

  /**
   * Whether other advice is shown or held back, or in other words, for other reasons, elsewhere.
   */
  Literal advice() {
    List<Literal> all = new ArrayList<>();
    reached(Rule.Advice.class).forEach(advice -> advice(advice, all));
    all.add(new AdviceOrderDifference(packs).differ(reached(Rule.Advice.class).toList()));
    return builder.and(differs(), builder.or(all));
  }

  private void advice(String advice, List<Literal> into) {
    OutcomeFormulas one = packs.one();
    OutcomeFormulas other = packs.other();
    into.add(packs.differ(one.shown(advice), other.shown(advice)));
    into.add(packs.differ(one.heldBack(advice), other.heldBack(advice)));
    if (!words(one, advice).equals(words(other, advice))) {
      into.add(builder.and(one.shown(advice), other.shown(advice)));
      into.add(builder.and(one.heldBack(advice), other.heldBack(advice)));
    }
    Set<String> reasons = new TreeSet<>(one.reasons(advice));
    reasons.addAll(other.reasons(advice));
    for (String reason : reasons) {
      Literal a = one.named(advice, reason);
      Literal b = other.named(advice, reason);
      boolean same = words(one, reason).equals(words(other, reason));
      into.add(packs.differ(a, b));
      into.add(same ? builder.no() : builder.and(a, b));
    }
  }

  private Stream<String> reached(Class<? extends Rule> kind) {
    return reach.stream()
        .filter(
            rule ->
                Stream.of(packs.one().pack(), packs.other().pack())
                    .anyMatch(pack -> pack.has(rule) && kind.isInstance(pack.rule(rule))));
  }
}
