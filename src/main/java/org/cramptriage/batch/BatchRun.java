package org.cramptriage.batch;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.cramptriage.batch.reading.LostInputException;
import org.cramptriage.batch.reading.ReadingState;
import org.cramptriage.batch.reading.Source;
import org.cramptriage.batch.reading.SourceReader;
import org.cramptriage.questionnaire.Catalogue;

/** Reads, evaluates and writes until the inputs end or somebody wishes to stop. */
final class BatchRun {

  private final RunJournal journal;
  private final List<Source> sources;
  private final BatchProgress progress;
  private final Stop stop;
  private final long bytesInAll;

  BatchRun(RunJournal journal, List<Source> sources, BatchProgress progress, Stop stop) {
    this.journal = journal;
    this.sources = sources;
    this.progress = progress;
    this.stop = stop;
    boolean known = sources.stream().allMatch(source -> source.size() >= 0);
    this.bytesInAll = known ? before(sources.size()) : -1;
  }

  private long before(int source) {
    return sources.subList(0, source).stream().mapToLong(s -> Math.max(0, s.size())).sum();
  }

  /** Whether all inputs were read to their end. */
  boolean evaluate(
      BatchOptions options, Catalogue catalogue, Supplier<RecordEvaluator> evaluators) {
    ReadingState from = journal.state();
    try (Pipeline pipeline =
        new Pipeline(
            options.threads(), evaluators, target -> read(from, options, catalogue, target))) {
      write(pipeline);
      return journal.state().source() == sources.size();
    } catch (ExecutionException e) {
      throw stopped(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void read(ReadingState from, BatchOptions options, Catalogue catalogue, Pipeline pipeline)
      throws Exception {
    ReadingState state = from;
    for (int i = from.source(); i < sources.size(); i++) {
      new SourceReader(sources.get(i), state, before(i), pipeline).read(options.from(), catalogue);
      state = ReadingState.before(i + 1);
    }
  }

  private void write(Pipeline pipeline) throws InterruptedException, ExecutionException {
    for (ChunkResult result = pipeline.take(stop); result != null; result = pipeline.take(stop)) {
      journal.write(result);
      pipeline.done(result);
      Tally tally = journal.tally();
      progress.reached(result.chunk().bytesRead(), bytesInAll, tally.read(), tally.byUrgency());
    }
  }

  private BatchStoppedException stopped(Throwable cause) {
    journal.save();
    return new BatchStoppedException(
        cause instanceof LostInputException || cause instanceof EnginesDifferException
            ? String.valueOf(cause.getMessage())
            : "failed: " + cause);
  }

  /** Where the run stands, for people. */
  String place() {
    ReadingState state = journal.state();
    String source =
        state.source() < sources.size() ? sources.get(state.source()).name() : "the end";
    return "%d records (%s, line %d)".formatted(journal.tally().read(), source, state.line());
  }
}
