package org.cramptriage.batch;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.cramptriage.batch.reading.ChangedInputException;
import org.cramptriage.batch.reading.Chunk;
import org.cramptriage.batch.reading.LostInputException;
import org.cramptriage.batch.reading.Prefix;
import org.cramptriage.batch.reading.ReadingState;
import org.cramptriage.batch.reading.Source;
import org.cramptriage.batch.reading.SourceReader;
import org.cramptriage.questionnaire.Catalogue;

/** Reads, evaluates and writes until the inputs end or a stop is requested. */
final class BatchRun {

  private final RunJournal journal;
  private final List<Source> sources;
  private final BatchProgress progress;
  private final Stop stop;
  private final long[] bytesBefore;
  private final long bytesInAll;

  BatchRun(RunJournal journal, List<Source> sources, BatchProgress progress, Stop stop) {
    this.journal = journal;
    this.sources = sources;
    this.progress = progress;
    this.stop = stop;
    this.bytesBefore = new long[sources.size() + 1];
    for (int i = 0; i < sources.size(); i++) {
      bytesBefore[i + 1] = bytesBefore[i] + Math.max(0, sources.get(i).size());
    }
    boolean known = sources.stream().allMatch(source -> source.size() >= 0);
    this.bytesInAll = known ? bytesBefore[sources.size()] : -1;
  }

  /**
   * Does the work.
   *
   * @return whether all inputs were read to their end
   * @throws ChangedInputException if an input is not what the earlier run has read
   */
  boolean evaluate(BatchOptions options, Catalogue catalogue, Supplier<RecordEvaluator> evaluators)
      throws ChangedInputException {
    ReadingState from = journal.state();
    List<Prefix> read = journal.read();
    try (Pipeline pipeline =
        new Pipeline(
            options.threads(),
            evaluators,
            target -> read(from, read, options, catalogue, target))) {
      write(pipeline);
      return journal.state().source() == sources.size();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ChangedInputException changed) {
        throw changed;
      }
      throw stopped(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void read(
      ReadingState from,
      List<Prefix> read,
      BatchOptions options,
      Catalogue catalogue,
      Pipeline pipeline)
      throws Exception {
    for (int i = 0; i < from.source(); i++) {
      sources.get(i).verify(read.get(i));
    }
    ReadingState state = from;
    for (int i = from.source(); i < sources.size(); i++) {
      Prefix earlier = i < read.size() ? read.get(i) : Prefix.NONE;
      new SourceReader(sources.get(i), state, earlier, pipeline).read(options.from(), catalogue);
      state = ReadingState.before(i + 1);
    }
  }

  private void write(Pipeline pipeline) throws InterruptedException, ExecutionException {
    for (ChunkResult result = pipeline.take(stop); result != null; result = pipeline.take(stop)) {
      journal.write(result);
      pipeline.done(result);
      Tally tally = journal.tally();
      Chunk chunk = result.chunk();
      long bytesRead = bytesBefore[chunk.source()] + chunk.read().length();
      progress.reached(bytesRead, bytesInAll, tally.read(), tally.byUrgency());
    }
  }

  private BatchStoppedException stopped(Throwable cause) {
    journal.save();
    return new BatchStoppedException(
        cause instanceof LostInputException || cause instanceof EnginesDifferException
            ? String.valueOf(cause.getMessage())
            : "failed: " + cause);
  }

  /** How far the run is, for messages. */
  String place() {
    ReadingState state = journal.state();
    String source =
        state.source() < sources.size() ? sources.get(state.source()).name() : "the end";
    return "%d records (%s, line %d)".formatted(journal.tally().read(), source, state.line());
  }
}
