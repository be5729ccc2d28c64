package org.cramptriage.cli.rules;

import java.util.Optional;
import org.cramptriage.assess.transitions.LevelTransitions;
import org.cramptriage.batch.Corpus;
import org.cramptriage.verify.impact.Impact;
import org.cramptriage.verify.solver.ConflictLimit;

/**
 * The result of {@code rules impact}.
 *
 * @param impact the effect of the change on all answer sheets
 * @param people who moves between which levels, in a corpus or among the worked cases
 * @param corpus what was read of the corpus; empty if the worked cases are used instead
 * @param limit how much each call of the solver could take
 */
record ImpactResult(
    Impact impact, LevelTransitions people, Optional<Corpus.Result> corpus, ConflictLimit limit) {

  /** Whether someone may be triaged lower, or a guarantee no longer holds. */
  boolean isAlarming() {
    return impact.isAlarming() || people.falling() > 0;
  }
}
