package org.cramptriage.bench.rules;

/** All rules as straight-line Java; the generated class extends this. */
public abstract class HandCodedRules {

  /** Finds which rules hold in a view, in the order of the rule set; fills its {@code held}. */
  public abstract void evaluate(SheetView view);

  /**
   * Closes in the possible view every question that the skip rules rule out.
   *
   * @param absent which items have no answer
   */
  public abstract void skip(SheetView certain, SheetView possible, boolean[] absent);
}
