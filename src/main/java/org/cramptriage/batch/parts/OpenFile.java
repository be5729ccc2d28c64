package org.cramptriage.batch.parts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.cramptriage.batch.reading.ByteFeed;
import org.cramptriage.batch.reading.CsvSplitter;
import org.cramptriage.batch.reading.InputFormat;
import org.cramptriage.batch.reading.InputInBlocks;
import org.cramptriage.batch.reading.JsonSplitter;
import org.cramptriage.batch.reading.Layout;
import org.cramptriage.batch.reading.LineSplitter;
import org.cramptriage.batch.reading.RawInput;
import org.cramptriage.batch.reading.Source;
import org.cramptriage.batch.reading.Splitter;
import org.cramptriage.batch.reading.Unpacking;
import org.cramptriage.questionnaire.Catalogue;

/**
 * A file that was opened at a place between two records.
 *
 * @param feed its bytes from there
 * @param layout how it is laid out
 * @param splitter cuts it up to the end of the part
 * @param packed whether it is packed
 * @param in to be closed
 */
record OpenFile(ByteFeed feed, Layout layout, Splitter splitter, boolean packed, InputStream in)
    implements Closeable {

  /** Opens a part of a file. */
  static OpenFile of(
      FileBytes file, Optional<InputFormat> asked, Catalogue catalogue, FilePart part)
      throws IOException {
    RawInput raw = new RawInput(file.open(), file.name(), file.size());
    try {
      return of(raw, file, asked, catalogue, part);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private static OpenFile of(
      RawInput raw, FileBytes file, Optional<InputFormat> asked, Catalogue catalogue, FilePart part)
      throws IOException {
    InputStream plain = Unpacking.of(raw);
    ByteFeed feed = new ByteFeed(plain);
    Source named = new Source(file.name(), null, null, file.size());
    Layout layout = Layout.of(feed, named, asked, catalogue, part.records());
    if (part.offset() > 0) {
      feed.seekTo(part.start());
    }
    Splitter splitter =
        layout.splitter() instanceof LineSplitter
            ? new LineSplitter(feed, part.end())
            : layout.splitter();
    return new OpenFile(feed, layout, splitter, plain instanceof InputInBlocks, raw);
  }

  FileParts.Way way() {
    if (packed) {
      return FileParts.Way.NOT;
    }
    if (splitter instanceof LineSplitter) {
      return FileParts.Way.AT_LINES;
    }
    boolean known = splitter instanceof CsvSplitter || splitter instanceof JsonSplitter;
    return known ? FileParts.Way.IN_ORDER : FileParts.Way.NOT;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
