package org.cramptriage.review;

import java.util.Optional;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.drl.CanonicalCondition;
import org.cramptriage.pack.drl.ConditionText;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Unfolding;

/**
 * The condition of a rule's content with its signs unfolded, as they were when it was read: today's
 * signs may say something else, or be gone.
 */
final class ContentCondition {

  private final FactFields fields;
  private final RuleContent content;

  private ContentCondition(FactFields fields, RuleContent content) {
    this.fields = fields;
    this.content = content;
  }

  /** The condition in canonical form; empty if today's facts cannot say it. */
  static Optional<Condition> of(FactFields fields, RuleContent content) {
    ContentCondition read = new ContentCondition(fields, content);
    return read.of(RuleContent.CONDITION)
        .map(condition -> Unfolding.of(condition, read::sign))
        .map(new CanonicalCondition(fields)::of);
  }

  private Optional<Condition> sign(String id) {
    return of(RuleContent.SIGN + id + " " + RuleContent.CONDITION);
  }

  private Optional<Condition> of(String label) {
    return ConditionText.parse(fields, content.of(label));
  }
}
