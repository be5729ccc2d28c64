package org.cramptriage.batch.parts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.batch.reading.BrokenInputException;
import org.cramptriage.batch.reading.ByteFeed;
import org.cramptriage.batch.reading.Chunk;
import org.cramptriage.batch.reading.ChunkBuilder;
import org.cramptriage.batch.reading.InputFormat;
import org.cramptriage.batch.reading.ReadingState;
import org.cramptriage.questionnaire.Catalogue;

/**
 * Finds where a file can be cut, without assessing it. The same code finds where records end as in
 * a run over the whole file.
 */
public final class FileParts {

  /** How a file can be cut. */
  public enum Way {
    /** Not at all: it is packed, cannot be read, or holds nothing. */
    NOT,
    /** At any line end; stretches of it can be counted apart. */
    AT_LINES,
    /** Between records, which only shows when it is read from its first byte. */
    IN_ORDER
  }

  private final FileBytes file;
  private final Optional<InputFormat> asked;
  private final Catalogue catalogue;

  /**
   * Looks at a file.
   *
   * @param file the file
   * @param asked its format, if it is not to be found out
   * @param catalogue the items, for the columns of CSV
   */
  public FileParts(FileBytes file, Optional<InputFormat> asked, Catalogue catalogue) {
    this.file = file;
    this.asked = asked;
    this.catalogue = catalogue;
  }

  /** How it can be cut. */
  public Way way() throws IOException {
    try (OpenFile open = OpenFile.of(file, asked, catalogue, FilePart.WHOLE)) {
      return open.way();
    } catch (BrokenInputException e) {
      return Way.NOT;
    }
  }

  /**
   * Counts a stretch of a file that can be cut at lines.
   *
   * @param from the bytes before the stretch
   * @param to the bytes before the next stretch
   */
  public LineCount count(long from, long to) throws IOException {
    try (OpenFile open = OpenFile.of(file, asked, catalogue, at(Math.max(0, from - 1)))) {
      ByteFeed feed = open.feed();
      ChunkBuilder line = new ChunkBuilder(file.name(), 0);
      if (from > 0) {
        line.begin(feed);
        feed.copyLine(line);
      }
      return count(feed, line, from, to);
    }
  }

  private static LineCount count(ByteFeed feed, ChunkBuilder line, long from, long to)
      throws IOException {
    // What was skipped at the start of the file belongs to the first stretch.
    long start = from == 0 ? 0 : feed.offset();
    long lineBefore = from == 0 ? 1 : feed.line();
    long records = 0;
    while (feed.offset() < to && feed.peek() >= 0) {
      line.begin(feed);
      feed.copyLine(line);
      records += line.isBlank() ? 0 : 1;
    }
    return new LineCount(start, feed.line() - lineBefore, records);
  }

  private static FilePart at(long offset) {
    return new FilePart(offset, 1, 0, Long.MAX_VALUE);
  }

  /**
   * Reads a file in order and cuts it.
   *
   * @param bytes about how large parts should be
   */
  public List<FilePart> inOrder(long bytes) throws IOException {
    List<FilePart> parts = new ArrayList<>();
    FilePart part = FilePart.WHOLE;
    try (PartReader reader = new PartReader(file, part, asked, catalogue)) {
      for (Chunk chunk = reader.next(); chunk != null; chunk = reader.next()) {
        ReadingState here = chunk.after();
        if (here.offset() - part.offset() >= bytes && !reader.hasEnded()) {
          parts.add(new FilePart(part.offset(), part.line(), part.records(), here.offset()));
          part = new FilePart(here.offset(), here.line(), here.records(), Long.MAX_VALUE);
        }
      }
    }
    parts.add(part);
    return parts;
  }
}
