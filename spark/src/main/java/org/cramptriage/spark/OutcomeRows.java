package org.cramptriage.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.cramptriage.batch.Counts;
import org.cramptriage.batch.parts.Outcomes;
import org.cramptriage.batch.parts.PartWork;
import org.jspecify.annotations.Nullable;

/** The output rows of one partition: what became of its records, and their counts at the end. */
final class OutcomeRows implements Iterator<Row> {

  /** Gives what became of the next records, or null at the end. */
  interface Source {
    @Nullable Outcomes next() throws IOException;
  }

  private final Source source;
  private final OutputRows.Partition partition;
  private final Deque<Row> ready = new ArrayDeque<>();
  private final Counts counts = new Counts();
  private boolean ended;

  OutcomeRows(PartWork work, OutputRows rows, Source source) {
    this.source = source;
    this.partition = rows.partition(work);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      more();
    }
    return !ready.isEmpty();
  }

  private void more() {
    Outcomes outcomes = read();
    if (outcomes == null) {
      ended = true;
      ready.add(partition.counted(counts.toJson()));
    } else {
      outcomes.countInto(counts);
      partition.outcomes(outcomes, ready::add);
    }
  }

  private @Nullable Outcomes read() {
    try {
      return source.next();
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
