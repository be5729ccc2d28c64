package org.cramptriage.verify.impact;

import java.util.Comparator;
import java.util.List;

/**
 * The effect of the change on the level, over the pack as a whole and all answer sheets.
 *
 * @param patients the smallest person whose level falls, and the smallest whose level rises
 * @param moves all moves between levels that occur; falls first, the greatest first
 * @param decided whether the solver decided it within its limit
 */
public record LevelImpact(List<DifferentPatient> patients, List<LevelMove> moves, boolean decided) {

  private static final Comparator<LevelMove> WORST_FIRST =
      Comparator.comparing((LevelMove m) -> m.to().ordinal() - m.from().ordinal())
          .thenComparing(m -> -m.from().ordinal());

  /** Copies in order. */
  public LevelImpact {
    patients = List.copyOf(patients);
    moves = moves.stream().sorted(WORST_FIRST).toList();
  }

  /** Whether someone is triaged lower, or the solver reached its limit before ruling it out. */
  public boolean isAlarming() {
    return !decided || patients.stream().anyMatch(p -> p.shows().isAlarming());
  }
}
