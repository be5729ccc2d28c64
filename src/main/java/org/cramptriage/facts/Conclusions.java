package org.cramptriage.facts;

import org.kie.api.runtime.rule.RuleContext;

/** Receives the rules whose conditions hold. Reporting to it is the only thing a rule may do. */
public interface Conclusions {

  /**
   * Reports that the rule of this context holds. Repeated reports have no further effect.
   *
   * @param rule the context of the rule that fired
   */
  void reached(RuleContext rule);
}
