package org.cramptriage.verify.encoding;

import java.util.List;
import java.util.function.Predicate;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** Yes or no as one variable. */
final class YesNoState extends ItemState {

  private final Literal yes;

  YesNoState(Item item, FormulaBuilder builder) {
    super(item, builder, true);
    this.yes = builder.variable();
    builder.implies(yes, answered());
  }

  @Override
  public TruthPair tested(Condition.Test test) {
    return new TruthPair(yes, yes);
  }

  @Override
  Literal value(RawAnswer answer) {
    return answer.equals(new RawAnswer.Flag(true)) ? yes : yes.negate();
  }

  @Override
  List<Literal> values() {
    return List.of(yes);
  }

  @Override
  RawAnswer readValue(Predicate<Literal> model) {
    return new RawAnswer.Flag(model.test(yes));
  }
}
