package org.cramptriage.verify;

import org.logicng.formulas.Literal;

/**
 * The three values of a condition as two literals.
 *
 * @param isTrue it holds
 * @param notFalse it holds or is open
 */
record TruthPair(Literal isTrue, Literal notFalse) {

  TruthPair not() {
    return new TruthPair(notFalse.negate(), isTrue.negate());
  }
}
