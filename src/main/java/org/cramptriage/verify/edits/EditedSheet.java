package org.cramptriage.verify.edits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.encoding.Folding;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** All answer sheets under the rules with one of them edited. */
final class EditedSheet {

  private final RulePack pack;
  private final Sheet sheet;
  private final FormulaBuilder builder;
  private final Levels levels;
  private final Rule before;
  private final Rule after;
  private final Map<String, TruthPair> changed = new LinkedHashMap<>();

  EditedSheet(Sheet sheet, Levels levels, Rule before, Rule after) {
    this.pack = sheet.pack();
    this.sheet = sheet;
    this.builder = sheet.builder();
    this.levels = levels;
    this.before = before;
    this.after = after;
    if (!before.condition().equals(after.condition())) {
      changed.put(before.id(), sheet.of(after.condition()));
      changed.putAll(dependents());
    }
    levels(before, after);
  }

  /** Rules that mean all findings of a level mean others when the level of one is edited. */
  private void levels(Rule before, Rule after) {
    if (before instanceof Rule.Finding one
        && after instanceof Rule.Finding other
        && one.urgency() != other.urgency()) {
      for (Rule rule : pack.with(after).rules()) {
        if (!rule.id().equals(after.id()) && !rule.condition().equals(pack.condition(rule.id()))) {
          changed.put(rule.id(), of(rule.condition()));
        }
      }
    }
  }

  /** Rules that name what has changed, directly or through others. */
  private Map<String, TruthPair> dependents() {
    Map<String, TruthPair> found = new LinkedHashMap<>();
    for (Rule rule : pack.rules()) {
      if (!rule.id().equals(before.id()) && rests(rule.condition(), new HashMap<>())) {
        found.put(rule.id(), of(rule.condition()));
      }
    }
    return found;
  }

  private boolean rests(Condition condition, Map<String, Boolean> known) {
    return condition
        .findings()
        .anyMatch(
            id -> {
              Boolean so = known.get(id);
              if (so == null) {
                so = id.equals(before.id()) || rests(pack.condition(id), known);
                known.put(id, so);
              }
              return so;
            });
  }

  /** Whether a condition holds now that the rule is edited. */
  private TruthPair of(Condition condition) {
    if (condition instanceof Condition.HasFinding has) {
      return any(has.ids().stream().map(this::finding).toList());
    }
    if (condition.findings().findAny().isEmpty()) {
      return sheet.of(condition);
    }
    List<TruthPair> parts = condition.parts().stream().map(this::of).toList();
    return condition instanceof Condition.Any ? any(parts) : all(parts);
  }

  private TruthPair finding(String id) {
    TruthPair known = changed.get(id);
    return known != null ? known : of(pack.condition(id));
  }

  private TruthPair any(List<TruthPair> parts) {
    return new TruthPair(
        builder.or(parts.stream().map(TruthPair::isTrue).toList()),
        builder.or(parts.stream().map(TruthPair::notFalse).toList()));
  }

  private TruthPair all(List<TruthPair> parts) {
    return new TruthPair(
        builder.and(parts.stream().map(TruthPair::isTrue).toList()),
        builder.and(parts.stream().map(TruthPair::notFalse).toList()));
  }

  private TruthPair now(String id) {
    TruthPair truth = changed.get(id);
    return truth == null ? sheet.rule(id) : truth;
  }

  /**
   * Whether the edit can be seen in what a worked case states: level, upper end of the range,
   * findings, what they are folded under, advice shown, advice withheld.
   */
  Literal visible() {
    List<Literal> any = new ArrayList<>();
    boolean level = !changed.isEmpty();
    for (Rule.Finding finding : pack.findings()) {
      any.add(differ(sheet.rule(finding.id()).isTrue(), now(finding.id()).isTrue()));
    }
    if (before instanceof Rule.Finding one && after instanceof Rule.Finding other) {
      level |= one.urgency() != other.urgency();
      any.addAll(new Folding(sheet).differences(one, other));
    }
    if (level) {
      any.addAll(levels());
    }
    pack.advice().forEach(advice -> any.add(advice(advice)));
    return builder.or(any);
  }

  private Literal differ(Literal one, Literal other) {
    return builder.same(one, other).negate();
  }

  private List<Literal> levels() {
    Levels then =
        new Levels(
            sheet,
            finding -> now(finding.id()),
            f -> f.id().equals(after.id()) ? ((Rule.Finding) after).urgency() : f.urgency());
    List<Literal> any = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      any.add(differ(levels.urgency(level), then.urgency(level)));
      any.add(differ(levels.atMost(level), then.atMost(level)));
    }
    return any;
  }

  private Literal advice(Rule.Advice advice) {
    Rule.Advice edited = advice.id().equals(after.id()) ? (Rule.Advice) after : advice;
    Set<String> reasons = new LinkedHashSet<>(advice.withheldBy());
    reasons.addAll(edited.withheldBy());
    boolean same = advice.withheldBy().equals(edited.withheldBy());
    if (same
        && !changed.containsKey(advice.id())
        && reasons.stream().noneMatch(changed::containsKey)) {
      return builder.no();
    }
    Literal then = now(advice.id()).isTrue();
    Literal was = sheet.rule(advice.id()).isTrue();
    Literal held =
        builder.or(advice.withheldBy().stream().map(id -> stops(id, sheet.rule(id))).toList());
    Literal holds = builder.or(edited.withheldBy().stream().map(id -> stops(id, now(id))).toList());
    return builder.or(differ(was, then), builder.and(was, differ(held, holds)));
  }

  private Literal stops(String reason, TruthPair truth) {
    boolean high = ((Rule.Contraindication) pack.rule(reason)).highHazard();
    return high ? truth.notFalse() : truth.isTrue();
  }
}
