package org.cramptriage.verify.encoding;

import java.util.List;
import java.util.function.Predicate;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.solver.Gates;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** Yes or no as one variable. */
final class YesNoState extends ItemState {

  private final Literal yes;

  YesNoState(Item item, Gates gates) {
    super(item, gates, true);
    this.yes = gates.variable();
    gates.implies(yes, answered());
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
