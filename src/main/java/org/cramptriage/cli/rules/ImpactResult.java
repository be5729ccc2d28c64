package org.cramptriage.cli.rules;

import java.util.Optional;
import org.cramptriage.assess.transitions.LevelTransitions;
import org.cramptriage.batch.Corpus;
import org.cramptriage.verify.impact.Impact;
import org.cramptriage.verify.solver.ConflictLimit;

/**
 * The result of {@code rules impact}.
 *
 * @param impact the effect on all answer sheets
 * @param people the level transitions in a corpus or among the worked cases
 * @param corpus the statistics of the corpus; empty if the worked cases are used instead
 * @param limit the limit of each call of the solver
 */
record ImpactResult(
    Impact impact, LevelTransitions people, Optional<Corpus.Result> corpus, ConflictLimit limit) {

  /** Whether the urgency may fall for anyone, or a guarantee no longer holds. */
  boolean isAlarming() {
    return impact.isAlarming() || people.falling() > 0;
  }
}
