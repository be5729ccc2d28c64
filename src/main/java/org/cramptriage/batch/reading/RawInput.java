package org.cramptriage.batch.reading;

import java.io.IOException;
import java.io.InputStream;

/** The raw bytes of a file, before unpacking. Notices if the file is not what it was. */
public final class RawInput extends InputInBlocks {

  private final InputStream in;
  private final String name;
  private final long size;
  private final Prefix earlier;
  private final RunningPrefix read = new RunningPrefix();
  private long skipped;

  /**
   * Reads a file.
   *
   * @param in its bytes
   * @param name its name
   * @param size its size when the run started, or -1 if it has none
   */
  public RawInput(InputStream in, String name, long size) {
    this(in, name, size, Prefix.NONE);
  }

  /**
   * Reads a file that an earlier run has read in part.
   *
   * @param earlier what that run read of it; the bytes are compared as they are read
   */
  RawInput(InputStream in, String name, long size, Prefix earlier) {
    this.in = in;
    this.name = name;
    this.size = size;
    this.earlier = earlier;
  }

  /** The bytes that were read so far; meaningless after {@link #skip}. */
  Prefix prefix() {
    return read.now();
  }

  /** Whether all that the earlier run read was read again, and is the same. */
  boolean isVerified() {
    return read.length() >= earlier.length();
  }

  /**
   * Reads on to the end of what the earlier run read.
   *
   * @throws ChangedInputException if it is not the same
   */
  void verify() throws IOException {
    byte[] block = new byte[64 << 10];
    while (!isVerified()) {
      read(block, 0, block.length);
    }
  }

  /**
   * Makes sure that the file holds no more than the earlier run read of it.
   *
   * @throws ChangedInputException if it does, or is not the same
   */
  void verifyWhole() throws IOException {
    verify();
    if (size < 0 && read() >= 0) {
      throw new ChangedInputException(name + " does not end where the earlier run left it");
    }
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    boolean verified = isVerified();
    int most = verified ? length : (int) Math.min(length, earlier.length() - read.length());
    int got = get(into, from, most);
    if (got > 0) {
      read.add(into, from, got);
    }
    long count = read.length() + skipped;
    if (size >= 0 && (count > size || (got < 0 && count < size))) {
      throw new LostInputException(name + " changed while it was read");
    }
    boolean differs = read.length() == earlier.length() && !read.now().equals(earlier);
    if (!verified && (got < 0 || differs)) {
      throw new ChangedInputException(name + " has changed since");
    }
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long passed = passOver(bytes);
    skipped += passed;
    if (size >= 0 && read.length() + skipped > size) {
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
