package org.cramptriage.batch.reading;

import java.io.IOException;

/** A row ends at a line end outside quotes; blank lines are none (RFC 4180). */
public final class CsvSplitter implements Splitter {

  private final ByteFeed feed;

  CsvSplitter(ByteFeed feed) {
    this.feed = feed;
  }

  @Override
  public boolean next(ChunkBuilder into) throws IOException {
    while (feed.peek() >= 0) {
      row(into);
      if (!into.isBlank()) {
        into.end();
        return true;
      }
    }
    return false;
  }

  /** Puts the next row into the builder, without its line end and without ending the record. */
  void row(ChunkBuilder into) throws IOException {
    into.begin(feed);
    boolean quoted = false;
    boolean cellStarts = true;
    for (int b = feed.read(); b >= 0; b = feed.read()) {
      if (!quoted && (b == '\n' || b == '\r')) {
        if (b == '\r' && feed.peek() == '\n') {
          feed.read();
        }
        return;
      }
      into.append(b);
      if (quoted) {
        quoted = b != '"' || again(into);
      } else {
        quoted = b == '"' && cellStarts;
        cellStarts = b == ',';
      }
    }
  }

  /** Whether the quote just read is the first half of a doubled one, which then is added. */
  private boolean again(ChunkBuilder into) throws IOException {
    if (feed.peek() != '"') {
      return false;
    }
    into.append(feed.read());
    return true;
  }
}
