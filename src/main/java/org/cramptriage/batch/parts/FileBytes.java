package org.cramptriage.batch.parts;

import java.io.IOException;
import java.io.InputStream;

/** A file that the caller opens, for example on the file system of a cluster. */
public interface FileBytes {

  /** Its name for messages and rejects. */
  String name();

  /** Its size in bytes. */
  long size();

  /**
   * Opens it at its first byte. To start in the middle of a large file, {@code skip} of the stream
   * should not read what it passes over.
   */
  InputStream open() throws IOException;
}
