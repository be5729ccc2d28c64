package org.cramptriage.pack.policy;

import java.util.List;
import org.cramptriage.terms.AdvicePhase;

/**
 * The numbers that order advice.
 *
 * @param factorBonus points for each contributing factor that holds and names the advice
 * @param mostFactors for at most so many of them
 * @param askFirstMalus points off while something must be asked first
 * @param weakBelow with a base rank below this, an idea is never a recommendation
 * @param usually the order of phases
 * @param inACramp the order of phases while a cramp lasts
 */
public record Ranking(
    int factorBonus,
    int mostFactors,
    int askFirstMalus,
    int weakBelow,
    List<AdvicePhase> usually,
    List<AdvicePhase> inACramp) {

  /** Defensive copies. */
  public Ranking {
    usually = List.copyOf(usually);
    inACramp = List.copyOf(inACramp);
  }

  /** The score of an advice. */
  public int score(int baseRank, int factors, boolean asksFirst) {
    int bonus = factorBonus * Math.min(mostFactors, factors);
    return baseRank + bonus - (asksFirst ? askFirstMalus : 0);
  }

  /** Whether advice with this base rank is a weak idea, never a recommendation. */
  public boolean isWeak(int baseRank) {
    return baseRank < weakBelow;
  }
}
