package org.cramptriage.verify.mutants;

import org.cramptriage.pack.model.Condition;

/**
 * A condition with one edit.
 *
 * @param condition the edited condition; the old one if the rule language cannot say the edit
 * @param operator the kind of edit
 * @param change the edit in words
 * @param unsayable why the rule language cannot say it; empty if it can
 */
public record ConditionEdit(
    Condition condition, Operator operator, String change, String unsayable) {

  /** An edit that the rule language can say. */
  static ConditionEdit of(Condition condition, Operator operator, String change) {
    return new ConditionEdit(condition, operator, change, "");
  }

  /** The same edit within a larger condition. */
  ConditionEdit within(Condition larger) {
    return new ConditionEdit(larger, operator, change, unsayable);
  }
}
