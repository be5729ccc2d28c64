package org.cramptriage.bench.rules;

import org.cramptriage.questionnaire.CodedSheet;

/** All rules as straight-line Java; the generated class extends this. */
public abstract class HandCodedRules {

  /** Finds which rules hold in a view, in the order of the rule set; fills its {@code held}. */
  public abstract void evaluate(SheetView view);

  /**
   * Closes in the possible view every question that the skip rules rule out.
   *
   * @param sheet the answers: a question that has one stays
   */
  public abstract void skip(SheetView certain, SheetView possible, CodedSheet sheet);
}
