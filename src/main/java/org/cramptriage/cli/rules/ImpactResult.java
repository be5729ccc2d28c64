package org.cramptriage.cli.rules;

import java.util.Optional;
import org.cramptriage.assess.transitions.LevelTransitions;
import org.cramptriage.batch.Corpus;
import org.cramptriage.verify.impact.Impact;
import org.cramptriage.verify.solver.ConflictLimit;

/**
 * All that {@code rules impact} found.
 *
 * @param impact what the change comes to for everybody
 * @param people who moves from which level to which, in a corpus or among the worked cases
 * @param corpus what was read of the corpus; empty if the worked cases stand in for one
 * @param limit how much each call of the solver could take
 */
record ImpactResult(
    Impact impact,
    LevelTransitions people,
    Optional<Corpus.Result> corpus,
    ConflictLimit limit) {

  /** Whether somebody's urgency may fall, or a guarantee does not hold any more. */
  boolean isAlarming() {
    return impact.isAlarming() || people.falling() > 0;
  }
}
