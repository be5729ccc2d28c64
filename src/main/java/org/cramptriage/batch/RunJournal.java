package org.cramptriage.batch;

import java.util.Optional;
import org.cramptriage.batch.reading.ReadingState;

/** Writes what became of the records, and keeps the checkpoint true to what was written. */
final class RunJournal {

  private final Optional<CheckpointFile> checkpoints;
  private final Checkpoint.RunIdentity identity;
  private final OutputTarget output;
  private final OutputTarget rejects;
  private final BatchOptions options;
  private final RepeatedIds repeated = new RepeatedIds();
  private final long started = System.nanoTime();
  private long saved = started;
  private long before;
  private Tally tally = new Tally();
  private ReadingState state = ReadingState.START;

  RunJournal(
      Optional<CheckpointFile> checkpoints,
      Checkpoint.RunIdentity identity,
      OutputTarget output,
      OutputTarget rejects,
      BatchOptions options) {
    this.checkpoints = checkpoints;
    this.identity = identity;
    this.output = output;
    this.rejects = rejects;
    this.options = options;
  }

  /**
   * Goes on where an earlier run ended, or starts from nothing.
   *
   * @throws BatchRefusedException if the earlier run was another one
   */
  void start(byte[] heading) {
    Optional<Checkpoint> earlier = checkpoints.flatMap(CheckpointFile::read);
    if (earlier.isPresent()) {
      resume(earlier.get());
    } else {
      save();
      output.continueAt(0);
      rejects.continueAt(0);
    }
    if (output.length() == 0) {
      output.write(heading);
    }
  }

  private void resume(Checkpoint earlier) {
    String difference = earlier.run().difference(identity);
    if (!difference.isEmpty()) {
      throw new BatchRefusedException(
          "the run cannot be resumed: %s; undo that, or delete %s to start over"
              .formatted(difference, checkpoints.orElseThrow().path()));
    }
    output.continueAt(earlier.outputLength());
    rejects.continueAt(earlier.rejectsLength());
    tally = earlier.tally();
    state = earlier.state();
    before = earlier.nanoseconds();
  }

  /** Writes what became of a chunk. */
  void write(ChunkResult result) {
    output.write(result.output());
    rejects.write(result.rejects());
    tally.add(result.tally());
    result.ids().stream().filter(repeated::isRepeated).forEach(tally::addRepeated);
    state = result.chunk().after();
    if (System.nanoTime() - saved >= options.checkpointEvery().toNanos()) {
      save();
    }
  }

  /** Makes what was written so far the place to resume from. */
  void save() {
    output.force();
    rejects.force();
    checkpoints.ifPresent(
        file ->
            file.write(
                new Checkpoint(
                    identity, state, output.length(), rejects.length(), tally, nanoseconds())));
    saved = System.nanoTime();
  }

  /** Ends the run; what is not complete can be resumed. */
  void end(boolean complete) {
    save();
    if (complete) {
      checkpoints.ifPresent(CheckpointFile::delete);
    }
  }

  Tally tally() {
    return tally;
  }

  ReadingState state() {
    return state;
  }

  /** The time spent so far, earlier runs included. */
  long nanoseconds() {
    return before + System.nanoTime() - started;
  }
}
