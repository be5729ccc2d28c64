package org.cramptriage.batch.parts;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody else keeps and opens, such as the file system of a cluster. */
public interface FileBytes {

  /** Its name as people know it; it stands in the rejects. */
  String name();

  /** Its size in bytes. */
  long size();

  /**
   * Opens it at its first byte. To start in the middle of a large file, {@code skip} of the stream
   * should not read what it passes over.
   */
  InputStream open() throws IOException;
}
