package org.cramptriage.cli.rules;

import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.verify.solver.ConflictLimit;
import picocli.CommandLine.Option;

/** The option {@code --max-conflicts} of commands that use the solver. */
final class MaxConflicts {

  private static final String NAME = "--max-conflicts";

  @Option(
      names = NAME,
      paramLabel = "N",
      description = {
        "Number of conflicts after which a call of the solver gives up and the question counts as not"
            + " decided (default: 100000). Counted, not timed: the result is the same on every"
            + " machine."
      })
  private int conflicts = ConflictLimit.STANDARD.conflicts();

  /** The limit. */
  ConflictLimit limit() {
    if (conflicts < 1) {
      throw new UsageException(NAME + ": expected 1 or more conflicts, not " + conflicts);
    }
    return new ConflictLimit(conflicts);
  }
}
