package org.cramptriage.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.cramptriage.batch.parts.Outcomes;
import org.cramptriage.batch.parts.PartWork;
import org.cramptriage.batch.reading.InputFormat;
import org.jspecify.annotations.Nullable;

/** Assesses the pieces of a partition, one after the other. */
final class PieceOutcomes implements OutcomeRows.Source {

  private final PartWork work;
  private final Optional<InputFormat> asked;
  private final Iterator<Piece> pieces;
  private PartWork.@Nullable Reading reading;

  PieceOutcomes(PartWork work, Optional<InputFormat> asked, List<Piece> pieces) {
    this.work = work;
    this.asked = asked;
    this.pieces = pieces.iterator();
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.addTaskCompletionListener((TaskCompletionListener) ended -> close());
    }
  }

  @Override
  public @Nullable Outcomes next() throws IOException {
    while (reading != null || pieces.hasNext()) {
      if (reading == null) {
        Piece piece = pieces.next();
        reading = work.read(piece.file(), piece.part(), asked);
      }
      Outcomes outcomes = reading.next();
      if (outcomes != null) {
        return outcomes;
      }
      close();
    }
    return null;
  }

  private void close() {
    try {
      if (reading != null) {
        reading.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reading = null;
    }
  }
}
