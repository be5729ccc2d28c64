package org.cramptriage.verify.bounds;

import java.util.List;

/**
 * How exact the upper end of the range is, over all answer sheets. The three-valued reading is
 * always safe; where no answers can lead up to it, it is merely safe.
 *
 * @param everySheet whether every sheet that can arise can be completed
 * @param rules every rule, in the order of the pack
 * @param levels every level above self-care, the most urgent first
 */
public record ExactnessReport(
    Reachability everySheet, List<Reachability> rules, List<Reachability> levels) {

  /** Defensive copies. */
  public ExactnessReport {
    rules = List.copyOf(rules);
    levels = List.copyOf(levels);
  }

  /** How many rules ended so. */
  public long count(Reachability.Outcome outcome) {
    return rules.stream().filter(rule -> rule.outcome() == outcome).count();
  }

  /** Whether everything was decided. */
  public boolean isDecided() {
    return everySheet.outcome() != Reachability.Outcome.NOT_DECIDED
        && count(Reachability.Outcome.NOT_DECIDED) == 0
        && levels.stream().noneMatch(level -> level.outcome() == Reachability.Outcome.NOT_DECIDED);
  }
}
