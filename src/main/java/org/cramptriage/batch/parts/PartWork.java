package org.cramptriage.batch.parts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cramptriage.CrampTriage;
import org.cramptriage.batch.ChunkWork;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.OutputFormat;
import org.cramptriage.batch.RecordEvaluator;
import org.cramptriage.batch.reading.Chunk;
import org.cramptriage.batch.reading.InputFormat;
import org.cramptriage.questionnaire.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Assesses parts of files and rows of tables as {@code batch} would, where the caller reads,
 * distributes and stores: the same lines for every record, results and rejects, and the same
 * counts. Thread-safe; one is enough for a JVM.
 */
public final class PartWork {

  private static final int MOST_ROWS = 64;

  private final Catalogue catalogue;
  private final ThreadLocal<RecordEvaluator> evaluators;

  /**
   * Work by these rules.
   *
   * @param triage the rules
   * @param engine what evaluates them
   * @param format how results are written
   */
  public PartWork(CrampTriage triage, Engine engine, OutputFormat format) {
    this(triage.rules().catalogue(), engine.evaluators(triage, format));
  }

  PartWork(Catalogue catalogue, Supplier<RecordEvaluator> evaluators) {
    this.catalogue = catalogue;
    this.evaluators = ThreadLocal.withInitial(evaluators);
  }

  /** What is written before the first result, with its line end; nothing for NDJSON. */
  public byte[] heading() {
    return evaluators.get().heading();
  }

  /** Takes what became of the records, some at a time, in their order. */
  public interface Reading extends AutoCloseable {

    /**
     * What became of the next records, or null at the end.
     *
     * @throws IOException if the file cannot be read for reasons outside of it; what is wrong with
     *     the file itself is a refused entry
     */
    @Nullable Outcomes next() throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Assesses a part of a file. */
  public Reading read(FileBytes file, FilePart part, Optional<InputFormat> asked) {
    PartReader reader = new PartReader(file, part, asked, catalogue);
    return new Reading() {
      @Override
      public @Nullable Outcomes next() throws IOException {
        Chunk chunk = reader.next();
        return chunk == null ? null : new Outcomes(ChunkWork.of(chunk, evaluators));
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }

  /** Assesses rows. */
  public Outcomes assess(List<TableRow> rows) {
    return new Outcomes(ChunkWork.of(TableChunk.of(rows), evaluators));
  }

  /** How many rows are best assessed at a time. */
  public static int rowsAtATime() {
    return MOST_ROWS;
  }
}
