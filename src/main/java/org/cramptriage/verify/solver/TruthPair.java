package org.cramptriage.verify.solver;

import org.logicng.formulas.Literal;

/**
 * The three values of a condition as two literals.
 *
 * @param isTrue it holds
 * @param notFalse it holds or is open
 */
public record TruthPair(Literal isTrue, Literal notFalse) {

  public TruthPair not() {
    return new TruthPair(notFalse.negate(), isTrue.negate());
  }
}
