package org.cramptriage.batch.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads the bytes of a file in order; knows offset and line, and can look ahead. */
public final class ByteFeed {

  private final InputStream in;
  private byte[] buffer = new byte[64 << 10];
  private int next;
  private int end;
  private long offset;
  private long line = 1;

  public ByteFeed(InputStream in) {
    this.in = in;
  }

  /** Space, tab, line end and similar characters. */
  static boolean isBlank(int b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }

  /** The number of bytes before the next one. */
  public long offset() {
    return offset;
  }

  /** The line of the next byte, from 1. */
  public long line() {
    return line;
  }

  /** The next byte, or -1 at the end. */
  int read() throws IOException {
    int b = peek();
    if (b >= 0) {
      next++;
      offset++;
      if (b == '\n') {
        line++;
      }
    }
    return b;
  }

  /** The next byte, which stays there, or -1 at the end. */
  public int peek() throws IOException {
    return next < end || fill() ? buffer[next] & 0xff : -1;
  }

  /** The byte at this distance from the next one, or -1 if the file ends before. */
  int ahead(int index) throws IOException {
    while (end - next <= index) {
      makeRoom();
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return -1;
      }
      end += read;
    }
    return buffer[next + index] & 0xff;
  }

  private void makeRoom() {
    if (next > 0) {
      System.arraycopy(buffer, next, buffer, 0, end - next);
      end -= next;
      next = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }

  private boolean fill() throws IOException {
    int read;
    do {
      read = in.read(buffer, 0, buffer.length);
    } while (read == 0);
    next = 0;
    end = Math.max(0, read);
    return read > 0;
  }

  /** Skips bytes without reading them, if the input supports that. */
  private boolean pass(long bytes) throws IOException {
    long passed = in.skip(bytes);
    offset += passed;
    return passed > 0;
  }

  /** Skips blanks. */
  void skipBlanks() throws IOException {
    while (isBlank(peek())) {
      read();
    }
  }

  /** Skips bytes on the same line, such as a byte order mark. */
  void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      read();
    }
  }

  /** Adds the rest of the line without its line end; false if the file ends with it. */
  public boolean copyLine(ChunkBuilder into) throws IOException {
    while (next < end || fill()) {
      int stop = next;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      into.append(buffer, next, stop - next);
      offset += stop - next;
      next = stop;
      if (stop < end) {
        read();
        return true;
      }
    }
    return false;
  }

  /** Goes to a place without reading what comes before it, if the input supports that. */
  public void seekTo(ReadingState state) throws IOException {
    long buffered = Math.max(0, Math.min(end - next, state.offset() - offset));
    next += (int) buffered;
    offset += buffered;
    while (offset < state.offset() && pass(state.offset() - offset)) {
      // The input may skip less than it was asked to.
    }
    skipTo(state);
  }

  /** Goes to the place where an earlier run stopped and reads everything before it. */
  void skipTo(ReadingState state) throws IOException {
    while (offset < state.offset() && (next < end || fill())) {
      int step = (int) Math.min(end - next, state.offset() - offset);
      next += step;
      offset += step;
    }
    line = state.line();
  }
}
