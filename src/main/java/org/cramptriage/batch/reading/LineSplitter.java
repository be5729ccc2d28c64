package org.cramptriage.batch.reading;

import java.io.IOException;

/** Every line that is not blank is a record. */
public final class LineSplitter implements Splitter {

  private final ByteFeed feed;
  private final long end;

  public LineSplitter(ByteFeed feed) {
    this(feed, Long.MAX_VALUE);
  }

  /** The lines that start before a place. */
  public LineSplitter(ByteFeed feed, long end) {
    this.feed = feed;
    this.end = end;
  }

  @Override
  public boolean next(ChunkBuilder into) throws IOException {
    boolean more = true;
    while (more && feed.offset() < end) {
      into.begin(feed);
      more = feed.copyLine(into);
      if (!into.isBlank()) {
        into.end();
        return true;
      }
    }
    return false;
  }
}
