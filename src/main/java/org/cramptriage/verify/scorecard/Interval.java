package org.cramptriage.verify.scorecard;

/**
 * A share with its 95 % confidence interval (Wilson's score interval).
 *
 * @param count how many
 * @param of of how many
 * @param low the lower end, 0 to 1; 0 if there is nobody
 * @param high the upper end, 0 to 1; 1 if there is nobody
 */
public record Interval(int count, int of, double low, double high) {

  /** The 97.5th percentile of the standard normal distribution. */
  private static final double Z = 1.959964;

  /** The share and its interval. */
  public static Interval of(int count, int of) {
    if (of == 0) {
      return new Interval(count, of, 0, 1);
    }
    double share = (double) count / of;
    double z2 = Z * Z / of;
    double middle = (share + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4 * of)) / (1 + z2);
    return new Interval(count, of, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /** The share, 0 to 1; 0 if there is nobody. */
  public double share() {
    return of == 0 ? 0 : (double) count / of;
  }
}
