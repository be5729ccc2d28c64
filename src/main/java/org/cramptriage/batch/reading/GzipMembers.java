package org.cramptriage.batch.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952) of any number of members. The JDK's reader takes a damaged second member,
 * or a slow pipe, for the end of the file; here nothing ends silently.
 */
final class GzipMembers extends InputInBlocks {

  private static final String CUT = "the gzip data breaks off; the file was probably cut off";

  private final InputStream in;
  private final byte[] packed = new byte[32 << 10];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private int next;
  private int end;
  private boolean inMember;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (inMember || header()) {
      int got = inflate(into, from, length);
      if (got > 0) {
        sum.update(into, from, got);
        return got;
      }
      if (inflater.finished()) {
        next = end - inflater.getRemaining();
        trailer();
      } else if (inflater.needsInput()) {
        need();
        inflater.setInput(packed, next, end - next);
        next = end;
      } else {
        throw new BrokenInputException("the gzip data asks for a dictionary");
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int from, int length) throws IOException {
    try {
      return inflater.inflate(into, from, length);
    } catch (DataFormatException e) {
      throw new BrokenInputException("the gzip data is damaged");
    }
  }

  /** Reads the head of the next member; false if none follows (zeros are padding). */
  private boolean header() throws IOException {
    int b = next();
    while (b == 0) {
      b = next();
    }
    if (b < 0) {
      return false;
    }
    if (b != 0x1f || must() != 0x8b || must() != 8) {
      throw new BrokenInputException("after the gzip data other bytes follow");
    }
    int flags = must();
    skip(6);
    if ((flags & 4) != 0) {
      skip(must() + (must() << 8));
    }
    skipName(flags & 8);
    skipName(flags & 16);
    skip((flags & 2) != 0 ? 2 : 0);
    start();
    return true;
  }

  private void start() {
    inflater.reset();
    inflater.setInput(packed, next, end - next);
    next = end;
    sum.reset();
    inMember = true;
  }

  private void trailer() throws IOException {
    long crc = four();
    long length = four();
    if (crc != sum.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new BrokenInputException("the gzip data is damaged (its check sum differs)");
    }
    inMember = false;
  }

  private long four() throws IOException {
    return must() | ((long) must() << 8) | ((long) must() << 16) | ((long) must() << 24);
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      must();
    }
  }

  private void skipName(int there) throws IOException {
    if (there != 0) {
      int b;
      do {
        b = must();
      } while (b != 0);
    }
  }

  private int must() throws IOException {
    need();
    return packed[next++] & 0xff;
  }

  private int next() throws IOException {
    return next < end || fill() ? packed[next++] & 0xff : -1;
  }

  private void need() throws IOException {
    if (next == end && !fill()) {
      throw new BrokenInputException(CUT);
    }
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(packed, 0, packed.length));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
