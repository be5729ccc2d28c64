package org.cramptriage.batch.reading;

import java.io.IOException;

/** Finds where records end, without reading them. */
public interface Splitter {

  /**
   * Adds the next record.
   *
   * @return whether there was one
   * @throws BrokenInputException if the rest of the file cannot be split
   */
  boolean next(ChunkBuilder into) throws IOException;
}
