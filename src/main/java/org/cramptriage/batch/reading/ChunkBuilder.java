package org.cramptriage.batch.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cramptriage.fhir.response.FhirContent;
import org.cramptriage.questionnaire.Problem;

/** Collects records of one file for a chunk. A record that is too long is not kept in memory. */
public final class ChunkBuilder {

  static final int LARGEST_RECORD = 8 << 20;
  private static final int KEPT_OF_TOO_LARGE = 64 << 10;
  private static final int MOST_BYTES = 256 << 10;
  private static final int MOST_RECORDS = 64;

  private final String source;
  private final List<RecordSlice> slices = new ArrayList<>();
  private byte[] bytes = new byte[16 << 10];
  private int size;
  private int start;
  private boolean tooLarge;
  private long offset;
  private long line = 1;
  private long position;

  /**
   * An empty chunk.
   *
   * @param source the name of the file
   * @param position the records of it that were read before
   */
  public ChunkBuilder(String source, long position) {
    this.source = source;
    this.position = position;
  }

  /** A record starts here. */
  public void begin(ByteFeed feed) {
    size = start;
    tooLarge = false;
    offset = feed.offset();
    line = feed.line();
  }

  void append(int b) {
    if (tooLarge) {
      return;
    }
    if (size == bytes.length) {
      makeRoom(1);
    }
    bytes[size++] = (byte) b;
    checkSize();
  }

  void append(byte[] from, int first, int length) {
    if (tooLarge) {
      return;
    }
    int kept = Math.min(length, LARGEST_RECORD + 1 - (size - start));
    makeRoom(kept);
    System.arraycopy(from, first, bytes, size, kept);
    size += kept;
    checkSize();
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  private void checkSize() {
    if (size - start > LARGEST_RECORD) {
      tooLarge = true;
      size = start + KEPT_OF_TOO_LARGE;
      bytes = Arrays.copyOf(bytes, size);
    }
  }

  /** Whether the record so far is only blanks; false if it is too large to be known. */
  public boolean isBlank() {
    if (tooLarge) {
      return false;
    }
    for (int i = start; i < size; i++) {
      if (!ByteFeed.isBlank(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** The record ends here. */
  void end() {
    add(problems(tooLarge ? LARGEST_RECORD + 1 : size - start), false);
  }

  /** Why a record of this many bytes is refused, if it is. */
  public static List<Problem> problems(int length) {
    String why =
        "the record is larger than "
            + (LARGEST_RECORD >> 20)
            + " MB; perhaps a bracket or a quote is not closed";
    return length > LARGEST_RECORD ? List.of(Problem.of("", "", why)) : List.of();
  }

  /** How much of a record of this many bytes is kept. */
  public static int kept(int length) {
    return length > LARGEST_RECORD ? KEPT_OF_TOO_LARGE : length;
  }

  /** The rest of the file, and what was begun of a record, cannot be read. */
  public void broken(List<Problem> problems) {
    size = start;
    add(problems, true);
  }

  private void add(List<Problem> problems, boolean wholeFile) {
    position++;
    RecordPlace place = new RecordPlace(source, line, offset, position);
    slices.add(new RecordSlice(start, size, place, problems, wholeFile));
    start = size;
  }

  /**
   * Puts several records in the place of the last one.
   *
   * @param parts where they stand in it
   */
  void cutLast(List<FhirContent.Part> parts) {
    RecordSlice whole = slices.remove(slices.size() - 1);
    position--;
    for (FhirContent.Part part : parts) {
      position++;
      int from = whole.from() + part.from();
      long lines = line(whole, from);
      RecordPlace place =
          new RecordPlace(source, lines, whole.place().offset() + part.from(), position);
      slices.add(new RecordSlice(from, whole.from() + part.to(), place, List.of(), false));
    }
  }

  /** Removes the last record. */
  void dropLast() {
    start = slices.remove(slices.size() - 1).from();
    position--;
  }

  private long line(RecordSlice whole, int to) {
    long lines = whole.place().line();
    for (int i = whole.from(); i < to; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The bytes of the last record. */
  byte[] last() {
    RecordSlice slice = slices.get(slices.size() - 1);
    return Arrays.copyOfRange(bytes, slice.from(), slice.to());
  }

  /** Whether the last record is one that can be read, as far as is known. */
  boolean isLastWhole() {
    return slices.get(slices.size() - 1).problems().isEmpty();
  }

  public boolean isFull() {
    return start >= MOST_BYTES || slices.size() >= MOST_RECORDS;
  }

  /** The records of the file that were read so far. */
  public long position() {
    return position;
  }

  public List<RecordSlice> slices() {
    return slices;
  }

  /** The bytes of the records. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, start);
  }

  /** The bytes of the record in hand as a text, for a header. */
  byte[] current() {
    return Arrays.copyOfRange(bytes, start, size);
  }

  boolean isTooLarge() {
    return tooLarge;
  }
}
