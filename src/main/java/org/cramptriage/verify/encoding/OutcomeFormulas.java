package org.cramptriage.verify.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/**
 * The result of a person by the rules of one pack: findings not folded, advice shown and held back.
 */
public final class OutcomeFormulas {

  private final Sheet sheet;
  private final FormulaBuilder builder;
  private final Map<String, List<String>> namedBy = new HashMap<>();
  private final Map<String, Literal> shown = new HashMap<>();

  public OutcomeFormulas(Sheet sheet) {
    this.sheet = sheet;
    this.builder = sheet.builder();
    for (Rule.Finding above : pack().findings()) {
      above
          .supersedes()
          .forEach(id -> namedBy.computeIfAbsent(id, key -> new ArrayList<>()).add(above.id()));
    }
  }

  public RulePack pack() {
    return sheet.pack();
  }

  public Sheet sheet() {
    return sheet;
  }

  /** Whether a rule holds; a rule that there is not never does. */
  public TruthPair rule(String id) {
    return pack().has(id) ? sheet.rule(id) : new TruthPair(builder.no(), builder.no());
  }

  /** Whether a finding holds and is not folded under another. */
  public Literal stands(String finding) {
    List<Literal> above =
        namedBy.getOrDefault(finding, List.of()).stream().map(id -> rule(id).isTrue()).toList();
    return builder.and(rule(finding).isTrue(), builder.or(above).negate());
  }

  /** Whether an advice is offered and nothing holds it back. */
  public Literal shown(String advice) {
    return shown.computeIfAbsent(advice, this::nothingHoldsBack);
  }

  private Literal nothingHoldsBack(String advice) {
    List<Literal> all = new ArrayList<>(List.of(rule(advice).isTrue()));
    for (String reason : reasons(advice)) {
      TruthPair truth = rule(reason);
      all.add((isHigh(reason) ? truth.notFalse() : truth.isTrue()).negate());
    }
    return builder.and(all);
  }

  /** Whether an advice is offered but held back. */
  public Literal heldBack(String advice) {
    return builder.and(rule(advice).isTrue(), shown(advice).negate());
  }

  /** Whether a contraindication is named beside an advice: as its reason, or to ask first. */
  public Literal named(String advice, String reason) {
    if (!reasons(advice).contains(reason)) {
      return builder.no();
    }
    TruthPair truth = rule(reason);
    Literal open = builder.and(truth.notFalse(), truth.isTrue().negate());
    Literal some = builder.or(reasons(advice).stream().map(id -> rule(id).isTrue()).toList());
    Literal known = builder.and(heldBack(advice), truth.isTrue());
    Literal waits = builder.and(heldBack(advice), some.negate(), open);
    return isHigh(reason)
        ? builder.or(known, waits)
        : builder.or(known, builder.and(shown(advice), open));
  }

  /** The contraindications of an advice. */
  public List<String> reasons(String advice) {
    return pack().has(advice) && pack().rule(advice) instanceof Rule.Advice a
        ? a.withheldBy()
        : List.of();
  }

  private boolean isHigh(String reason) {
    return pack().rule(reason) instanceof Rule.Contraindication c && c.highHazard();
  }
}
