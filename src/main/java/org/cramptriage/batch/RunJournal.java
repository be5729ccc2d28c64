package org.cramptriage.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.batch.reading.Chunk;
import org.cramptriage.batch.reading.Prefix;
import org.cramptriage.batch.reading.ReadingState;

/** Writes results and rejects, and a checkpoint of what was written. */
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
  private final List<Prefix> read = new ArrayList<>();
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
   * Goes on where an earlier run stopped, or starts a new one.
   *
   * @throws BatchRefusedException if the files are not as the earlier run left them
   */
  void start(Optional<Checkpoint> earlier, byte[] heading) {
    if (earlier.isPresent()) {
      resume(earlier.get());
    } else {
      save();
    }
    output.cut();
    rejects.cut();
    if (output.written().length() == 0) {
      output.write(heading);
    }
  }

  private void resume(Checkpoint earlier) {
    output.verify(earlier.output());
    rejects.verify(earlier.rejects());
    tally = earlier.tally();
    read.addAll(earlier.read());
    state = earlier.state();
    before = earlier.nanoseconds();
  }

  /** Writes the results and rejects of a chunk. */
  void write(ChunkResult result) {
    output.write(result.output());
    rejects.write(result.rejects());
    tally.add(result.tally());
    result.ids().stream().filter(repeated::isRepeated).forEach(tally::addRepeated);
    Chunk chunk = result.chunk();
    if (chunk.source() == read.size()) {
      read.add(chunk.read());
    } else {
      read.set(chunk.source(), chunk.read());
    }
    state = chunk.after();
    if (System.nanoTime() - saved >= options.checkpointEvery().toNanos()) {
      save();
    }
  }

  /** Writes a checkpoint: a later run goes on from here. */
  void save() {
    output.force();
    rejects.force();
    checkpoints.ifPresent(
        file ->
            file.write(
                new Checkpoint(
                    identity,
                    state,
                    read,
                    output.written(),
                    rejects.written(),
                    tally,
                    nanoseconds())));
    saved = System.nanoTime();
  }

  /** Ends the run; a run that is not complete can be resumed. */
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

  /** What was read of each input that was begun, as raw bytes. */
  List<Prefix> read() {
    return List.copyOf(read);
  }

  /** The time spent so far, earlier runs included. */
  long nanoseconds() {
    return before + System.nanoTime() - started;
  }
}
