package org.cramptriage.pack.safety;

/**
 * How likely a harm is and how bad. Both levels go from 1 to 5 and are described at the head of
 * safety/hazards.yaml.
 *
 * @param likelihood from 1, very low, to 5, very high
 * @param severity from 1, minor, to 5, catastrophic
 */
public record Risk(int likelihood, int severity) {

  /** The highest level of likelihood, severity and score. */
  public static final int HIGHEST = 5;

  /** A row for each likelihood, a column for each severity: the matrix in use with DCB0129. */
  private static final int[][] SCORES = {
    {1, 1, 2, 2, 3},
    {1, 2, 2, 3, 4},
    {2, 2, 3, 3, 4},
    {2, 3, 3, 4, 5},
    {3, 4, 4, 5, 5},
  };

  /** Both levels must be from 1 to 5. */
  public Risk {
    if (!isLevel(likelihood) || !isLevel(severity)) {
      throw new IllegalArgumentException("a level of risk is from 1 to " + HIGHEST);
    }
  }

  /** Whether this is a level. */
  public static boolean isLevel(int level) {
    return level >= 1 && level <= HIGHEST;
  }

  /**
   * The risk score: 1 and 2 may be accepted, 3 is undesirable and needs a reason, 4 must be
   * lowered, 5 must not be released.
   */
  public int score() {
    return SCORES[likelihood - 1][severity - 1];
  }

  /** Whether neither level is above the other's. */
  public boolean isAtMost(Risk other) {
    return likelihood <= other.likelihood && severity <= other.severity;
  }
}
