package org.cramptriage.spark;

import java.io.Serializable;
import org.cramptriage.batch.parts.FilePart;

/**
 * A part of a file that one task reads.
 *
 * @param file the file
 * @param part which part of it
 */
record Piece(ClusterFile file, FilePart part) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How many bytes it is about. */
  long size() {
    return Math.min(part.end(), Math.max(file.size(), part.offset())) - part.offset();
  }
}
