package org.cramptriage.verify.solver;

import java.util.Locale;

/**
 * How many conflicts one call of the solver may take before it gives up. Conflicts are counted, not
 * seconds: the same question about the same rules ends the same way on every machine, under any
 * load.
 *
 * @param conflicts the largest number of conflicts
 */
public record ConflictLimit(int conflicts) {

  /** Many times what any question about the built-in rules takes. */
  public static final ConflictLimit STANDARD = new ConflictLimit(100_000);

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public ConflictLimit {
    if (conflicts < 0) {
      throw new IllegalArgumentException("expected 0 or more conflicts, not " + conflicts);
    }
  }

  /** How far the solver got, for example {@code "within 100,000 solver conflicts"}. */
  public String words() {
    return String.format(Locale.ROOT, "within %,d solver conflicts", conflicts);
  }
}
