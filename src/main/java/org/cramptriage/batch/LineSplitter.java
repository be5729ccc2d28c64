package org.cramptriage.batch;

import java.io.IOException;

/** Every line that is not blank is a record. */
final class LineSplitter implements Splitter {

  private final ByteFeed feed;

  LineSplitter(ByteFeed feed) {
    this.feed = feed;
  }

  @Override
  public boolean next(ChunkBuilder into) throws IOException {
    boolean more = true;
    while (more) {
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
