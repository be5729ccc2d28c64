package org.cramptriage.verify.encoding;

import java.util.List;
import java.util.function.Predicate;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** Free text: never tested. Names of medicines count as the codes that they add to the list. */
final class NoState extends ItemState {

  NoState(Item item, FormulaBuilder builder) {
    super(item, builder, false);
  }

  @Override
  public TruthPair tested(Condition.Test test) {
    throw new IllegalStateException("no rule tests " + item().id());
  }

  @Override
  Literal value(RawAnswer answer) {
    return builder().no();
  }

  @Override
  List<Literal> values() {
    return List.of();
  }

  @Override
  RawAnswer readValue(Predicate<Literal> model) {
    throw new IllegalStateException(item().id() + " has no value");
  }
}
