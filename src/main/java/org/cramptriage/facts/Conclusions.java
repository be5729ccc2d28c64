package org.cramptriage.facts;

import org.kie.api.runtime.rule.RuleContext;

/** Where a rule reports that its condition holds: the only thing that a rule may do. */
public interface Conclusions {

  /**
   * The rule of this context holds. Saying so twice means the same as saying it once.
   *
   * @param rule the rule that fired, as the engine knows it
   */
  void reached(RuleContext rule);
}
