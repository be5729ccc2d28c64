package org.cramptriage.batch.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a zstd file (RFC 8878), one at a time, without the skippable ones, which the
 * library does not know (parallel and seekable writers use them). The library also takes some
 * cut-off files for whole; here a file ends at the end of a frame or is broken.
 */
final class ZstdFrames extends InputInBlocks {

  private static final int FRAME = 0xfd2fb528;
  private static final int SKIPPABLE = 0x184d2a50;
  private static final int MOST_HEADER = 18;

  private final InputStream in;
  private final byte[] head = new byte[MOST_HEADER];
  private int headFrom;
  private int headTo;
  private int block;
  private boolean inFrame;
  private boolean lastBlock;
  private boolean hasSum;
  private @Nullable BrokenInputException broken;

  ZstdFrames(InputStream in) {
    this.in = in;
  }

  /** Reads on in the frame; a frame ends where it should, or where the file breaks. */
  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      return broken == null ? frame(into, from, length) : -1;
    } catch (BrokenInputException e) {
      broken = e;
      return -1;
    }
  }

  /** Tells of a break that was met; what stood before it was unpacked as far as possible. */
  void check() throws BrokenInputException {
    if (broken != null) {
      throw broken;
    }
  }

  private int frame(byte[] into, int from, int length) throws IOException {
    while (headFrom == headTo && block == 0) {
      if (!inFrame) {
        return -1;
      }
      nextBlock();
    }
    if (headFrom < headTo) {
      int got = Math.min(length, headTo - headFrom);
      System.arraycopy(head, headFrom, into, from, got);
      headFrom += got;
      return got;
    }
    int got = in.read(into, from, Math.min(length, block));
    if (got < 0) {
      throw cut();
    }
    block -= got;
    return got;
  }

  /** Goes to the next frame with content; false at the end of the file. */
  boolean next() throws IOException {
    headFrom = 0;
    headTo = 0;
    while (startsFrame()) {
      if (inFrame) {
        return true;
      }
      headTo = 0;
    }
    return false;
  }

  private boolean startsFrame() throws IOException {
    headTo = in.readNBytes(head, 0, 4);
    if (headTo == 0) {
      return false;
    }
    if (headTo < 4) {
      throw cut();
    }
    int magic = number(0, 4);
    if (magic == FRAME) {
      frameHead();
    } else if ((magic & 0xfffffff0) == SKIPPABLE) {
      more(4);
      pass(number(4, 4) & 0xffffffffL);
    } else {
      throw new BrokenInputException("after the zstd data other bytes follow");
    }
    return true;
  }

  private void frameHead() throws IOException {
    more(1);
    int flags = head[4];
    boolean single = (flags & 0x20) != 0;
    int sizeFlag = (flags >> 6) & 3;
    int size = sizeFlag == 0 ? (single ? 1 : 0) : 1 << sizeFlag;
    int dictionary = (1 << (flags & 3)) >> 1;
    more((single ? 0 : 1) + dictionary + size);
    hasSum = (flags & 4) != 0;
    inFrame = true;
    lastBlock = false;
  }

  /** Goes to the next block of the frame, or to the check sum after the last. */
  private void nextBlock() throws IOException {
    headFrom = 0;
    headTo = 0;
    if (lastBlock) {
      inFrame = false;
      more(hasSum ? 4 : 0);
      return;
    }
    more(3);
    int header = number(0, 3);
    lastBlock = (header & 1) != 0;
    boolean repeatedByte = ((header >> 1) & 3) == 1;
    block = repeatedByte ? 1 : header >> 3;
  }

  private void pass(long bytes) throws IOException {
    try {
      in.skipNBytes(bytes);
    } catch (EOFException e) {
      throw cut();
    }
  }

  private void more(int bytes) throws IOException {
    if (in.readNBytes(head, headTo, bytes) < bytes) {
      throw cut();
    }
    headTo += bytes;
  }

  private int number(int from, int bytes) {
    int number = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      number = number << 8 | (head[from + i] & 0xff);
    }
    return number;
  }

  private static BrokenInputException cut() {
    return new BrokenInputException("the zstd data breaks off; the file was probably cut off");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
