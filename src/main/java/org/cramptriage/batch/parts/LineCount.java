package org.cramptriage.batch.parts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of the lines that begin in a stretch of a file with one record per line.
 *
 * @param start the bytes before the first of these lines
 * @param lines how many lines there are
 * @param records how many of them hold a record
 */
public record LineCount(long start, long lines, long records) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The parts of a file of which all stretches were counted, in their order. */
  public static List<FilePart> parts(List<LineCount> stretches) {
    if (stretches.isEmpty() || stretches.get(0).records() == 0) {
      return List.of(FilePart.WHOLE);
    }
    List<FilePart> parts = new ArrayList<>();
    FilePart next = FilePart.WHOLE;
    long line = 1;
    long records = 0;
    for (LineCount stretch : stretches) {
      if (stretch.records() > 0 && records > 0) {
        parts.add(new FilePart(next.offset(), next.line(), next.records(), stretch.start()));
        next = new FilePart(stretch.start(), line, records, Long.MAX_VALUE);
      }
      line += stretch.lines();
      records += stretch.records();
    }
    parts.add(next);
    return parts;
  }
}
