package org.cramptriage.batch.reading;

import java.io.IOException;
import java.io.InputStream;

/** Input that is read in blocks; a single byte is a block of one. */
public abstract class InputInBlocks extends InputStream {

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Compressed data cannot be skipped without reading it. */
  @Override
  public long skip(long bytes) throws IOException {
    return 0;
  }

  @Override
  public abstract int read(byte[] into, int from, int length) throws IOException;
}
