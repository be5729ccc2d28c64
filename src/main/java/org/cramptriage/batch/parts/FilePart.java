package org.cramptriage.batch.parts;

import java.io.Serializable;
import org.cramptriage.batch.reading.ReadingState;

/**
 * A part of a file that holds whole records, so that parts can be assessed apart, in any order and
 * more than once, and the results are those of the file.
 *
 * @param offset the bytes of the file before it
 * @param line the line on which it starts, from 1
 * @param records the records of the file before it
 * @param end the bytes before the next part; {@link Long#MAX_VALUE} if it goes on to the end
 */
public record FilePart(long offset, long line, long records, long end) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A file in one piece. */
  public static final FilePart WHOLE = new FilePart(0, 1, 0, Long.MAX_VALUE);

  ReadingState start() {
    return new ReadingState(0, offset, line, records);
  }
}
