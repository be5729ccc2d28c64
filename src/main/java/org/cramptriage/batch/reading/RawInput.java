package org.cramptriage.batch.reading;

import java.io.IOException;
import java.io.InputStream;

/** A file as it lies on disk: counts, and notices when it is not the file it was. */
public final class RawInput extends InputInBlocks {

  private final InputStream in;
  private final String name;
  private final long size;
  private long count;

  /**
   * Reads a file.
   *
   * @param in its bytes
   * @param name its name
   * @param size its size when the run started, or -1 if it has none
   */
  public RawInput(InputStream in, String name, long size) {
    this.in = in;
    this.name = name;
    this.size = size;
  }

  /** The bytes read so far. */
  long count() {
    return count;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int got = get(into, from, length);
    count += Math.max(0, got);
    if (size >= 0 && (count > size || (got < 0 && count < size))) {
      throw new LostInputException(name + " changed while it was read");
    }
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long passed = passOver(bytes);
    count += passed;
    if (size >= 0 && count > size) {
      throw new LostInputException(name + " changed while it was read");
    }
    return passed;
  }

  private long passOver(long bytes) throws IOException {
    try {
      return in.skip(bytes);
    } catch (IOException e) {
      throw new LostInputException(name + " can no longer be read (" + e.getMessage() + ")");
    }
  }

  private int get(byte[] into, int from, int length) throws IOException {
    try {
      return in.read(into, from, length);
    } catch (IOException e) {
      throw new LostInputException(name + " can no longer be read (" + e.getMessage() + ")");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
