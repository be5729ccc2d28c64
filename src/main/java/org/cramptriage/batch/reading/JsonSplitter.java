package org.cramptriage.batch.reading;

import java.io.IOException;

/** A JSON document: the elements of an array are the records, or the one object is. */
public final class JsonSplitter implements Splitter {

  private final ByteFeed feed;
  private final boolean array;
  private final boolean inside;
  private boolean first;
  private boolean ended;

  /**
   * Splits a document.
   *
   * @param feed positioned at its first byte, or after a record
   * @param array whether it is an array
   * @param first whether no record was read yet
   */
  JsonSplitter(ByteFeed feed, boolean array, boolean first) {
    this(feed, array, first, false);
  }

  private JsonSplitter(ByteFeed feed, boolean array, boolean first, boolean inside) {
    this.feed = feed;
    this.array = array;
    this.first = first;
    this.inside = inside;
  }

  /** Splits an array inside an object: the caller reads what follows it. */
  static JsonSplitter arrayInside(ByteFeed feed, boolean first) {
    return new JsonSplitter(feed, true, first, true);
  }

  @Override
  public boolean next(ChunkBuilder into) throws IOException {
    into.begin(feed);
    boolean there = !ended && (array ? element() : first);
    if (there) {
      first = false;
      feed.skipBlanks();
      into.begin(feed);
      value(into);
      into.end();
      return true;
    }
    if (!inside) {
      nothingFollows(into);
    }
    return false;
  }

  /** Goes to the next element, if there is one. */
  private boolean element() throws IOException {
    if (first) {
      feed.read();
      feed.skipBlanks();
      if (feed.peek() != ']') {
        return somethingFollows();
      }
    }
    feed.skipBlanks();
    ended = feed.read() == ']';
    feed.skipBlanks();
    return !ended && somethingFollows();
  }

  private boolean somethingFollows() throws IOException {
    if (feed.peek() < 0) {
      throw new BrokenInputException(
          "broken JSON: the array has no end; the file was probably cut off");
    }
    return true;
  }

  private void nothingFollows(ChunkBuilder into) throws IOException {
    feed.skipBlanks();
    into.begin(feed);
    if (feed.peek() >= 0) {
      throw new BrokenInputException(
          "broken JSON: more text follows after the end; several objects stand in an array, or one"
              + " a line (NDJSON, --from ndjson)");
    }
  }

  private void value(ChunkBuilder into) throws IOException {
    int depth = 0;
    for (int b = feed.peek(); b >= 0; b = feed.peek()) {
      if (depth == 0 && array && (b == ',' || b == ']')) {
        return;
      }
      into.append(feed.read());
      if (b == '"') {
        text(into);
      } else if (b == '{' || b == '[') {
        depth++;
      } else if ((b == '}' || b == ']') && --depth <= 0) {
        if (!array) {
          return;
        }
        depth = 0;
      }
    }
  }

  /** The rest of a text, after its opening quote. */
  private void text(ChunkBuilder into) throws IOException {
    int b = feed.read();
    while (b >= 0) {
      into.append(b);
      if (b == '"') {
        return;
      }
      if (b == '\\' && feed.peek() >= 0) {
        into.append(feed.read());
      }
      b = feed.read();
    }
  }
}
