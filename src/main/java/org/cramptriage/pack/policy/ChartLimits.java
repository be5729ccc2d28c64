package org.cramptriage.pack.policy;

import java.util.Set;

/**
 * What of a clinic's record is used.
 *
 * @param oldestYears a date of birth longer ago is a mistake
 * @param longestPregnancyWeeks a pregnancy that began longer ago is over
 * @param pregnancyValidDays for how many days an observation of a pregnancy is used
 * @param alsoOnTheSkin kinds of medicines that count only if they are taken by mouth
 */
public record ChartLimits(
    int oldestYears, int longestPregnancyWeeks, int pregnancyValidDays, Set<String> alsoOnTheSkin) {

  /** Defensive copy. */
  public ChartLimits {
    alsoOnTheSkin = Set.copyOf(alsoOnTheSkin);
  }
}
