package org.cramptriage.verify.guarantees;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.GuaranteeScope;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** The guarantees about what advice is shown. */
final class AdviceGuarantees {

  private final Sheet sheet;
  private final SignWords words;

  AdviceGuarantees(Sheet sheet) {
    this.sheet = sheet;
    this.words = new SignWords(sheet.pack());
  }

  /** Whether an advice is offered and nothing holds it back. */
  private Literal shown(Rule.Advice advice) {
    List<Literal> all = new ArrayList<>(List.of(sheet.rule(advice.id()).isTrue()));
    for (String id : advice.withheldBy()) {
      all.add(stops(id).negate());
    }
    return sheet.builder().and(all);
  }

  private Literal stops(String contraindication) {
    TruthPair truth = sheet.rule(contraindication);
    return isHigh(contraindication) ? truth.notFalse() : truth.isTrue();
  }

  private boolean isHigh(String contraindication) {
    return ((Rule.Contraindication) sheet.pack().rule(contraindication)).highHazard();
  }

  private Rule.Advice advice(String id) {
    return (Rule.Advice) sheet.pack().rule(id);
  }

  List<Instance> contraindicated(Guarantee g) {
    List<Instance> all = new ArrayList<>();
    if (g.isFor(GuaranteeScope.CONTRAINDICATION)) {
      for (Rule.Advice advice : sheet.pack().advice()) {
        for (String id : advice.withheldBy()) {
          all.add(never(advice, new Condition.HasFinding(List.of(id)), isHigh(id)));
        }
      }
    }
    for (String id : g.advice()) {
      g.signs().forEach(sign -> all.add(never(advice(id), sign, g.alsoWhileOpen())));
    }
    return all;
  }

  private Instance never(Rule.Advice advice, Condition sign, boolean alsoWhileOpen) {
    TruthPair truth = sheet.of(sign);
    Literal when = alsoWhileOpen ? truth.notFalse() : truth.isTrue();
    Truth from = alsoWhileOpen ? Truth.UNKNOWN : Truth.TRUE;
    return Instance.never(
        words.rule(advice.id()) + ", with " + words.of(sign),
        sheet,
        sheet.builder().and(shown(advice), when),
        (seen, later) ->
            Replay.when(
                seen.shown().contains(advice.id()) && seen.reading().of(sign).compareTo(from) >= 0,
                words.rule(advice.id()) + " is shown."));
  }

  List<Instance> neverTogether(Guarantee g) {
    List<Instance> all = new ArrayList<>();
    for (String one : g.advice()) {
      g.with().forEach(other -> all.add(together(advice(one), advice(other))));
    }
    return all;
  }

  private Instance together(Rule.Advice one, Rule.Advice other) {
    return Instance.never(
        words.rule(one.id()) + ", with " + words.rule(other.id()),
        sheet,
        sheet.builder().and(shown(one), shown(other)),
        (seen, later) ->
            Replay.when(
                seen.shown().containsAll(List.of(one.id(), other.id())), "Both are shown."));
  }
}
