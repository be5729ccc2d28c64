package org.cramptriage.verify.mutants;

import java.util.List;

/**
 * How well the worked cases hold a rule.
 *
 * @param rule the id of the rule
 * @param mutants how many slips of the pen (mutants) were tried
 * @param stopped how many of them lint refuses
 * @param equivalent how many no answer sheet shows; proved over all sheets
 * @param killed how many a worked case notices
 * @param killedByJudged how many of the killed a case notices that a clinician judged
 * @param survivors those that no worked case notices although a person would see them
 * @param undecided those that the solver did not decide within its limit
 */
public record MutationScore(
    String rule,
    int mutants,
    int stopped,
    int equivalent,
    int killed,
    int killedByJudged,
    List<Survivor> survivors,
    List<Mutant> undecided) {
  /** Defensive copies. */
  public MutationScore {
    survivors = List.copyOf(survivors);
    undecided = List.copyOf(undecided);
  }

  /** Whether every visible slip is stopped or noticed. */
  public boolean isComplete() {
    return survivors.isEmpty() && undecided.isEmpty();
  }

  /** How many slips are visible: noticed, or open. */
  public int visible() {
    return killed + survivors.size();
  }
}
