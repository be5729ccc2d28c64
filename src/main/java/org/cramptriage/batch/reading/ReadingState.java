package org.cramptriage.batch.reading;

/**
 * How far the inputs were read; a run can go on from here.
 *
 * @param source the number of the input in the list, from 0
 * @param offset the bytes of it that were read, decompressed
 * @param line the line there, from 1
 * @param records the records of it that were read
 */
public record ReadingState(int source, long offset, long line, long records) {

  /** Before anything. */
  public static final ReadingState START = before(0);

  /** Before the first byte of an input. */
  public static ReadingState before(int source) {
    return new ReadingState(source, 0, 1, 0);
  }
}
