package org.cramptriage.batch.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** Counts the bytes of a file from its first one on, and keeps their check sum. */
public final class RunningPrefix {

  private static final int BLOCK = 256 << 10;

  private final CRC32C checksum = new CRC32C();
  private long length;

  /** Adds the next bytes. */
  public void add(byte[] bytes, int from, int count) {
    checksum.update(bytes, from, count);
    length += count;
  }

  /** Adds bytes until a length is reached or the stream ends. */
  public void addUpTo(long end, InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    while (length < end) {
      int read = in.read(block, 0, (int) Math.min(BLOCK, end - length));
      if (read < 0) {
        return;
      }
      add(block, 0, read);
    }
  }

  /** The number of bytes so far. */
  public long length() {
    return length;
  }

  /** The bytes so far. */
  public Prefix now() {
    return new Prefix(length, checksum.getValue());
  }
}
