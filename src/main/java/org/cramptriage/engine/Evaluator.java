package org.cramptriage.engine;

import org.cramptriage.questionnaire.CodedSheet;

/**
 * Gives every node of a {@link RuleNetwork} its truth for one sheet. Holds the working memory of
 * one thread.
 */
public interface Evaluator {

  /**
   * Evaluates all nodes.
   *
   * @param sheet the answers
   * @param truths where the truths go, one a node: {@link RuleNetwork#UNKNOWN}, {@link
   *     RuleNetwork#TRUE} or {@link RuleNetwork#FALSE}
   */
  void evaluate(CodedSheet sheet, byte[] truths);
}
