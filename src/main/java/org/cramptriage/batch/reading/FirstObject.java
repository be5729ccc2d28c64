package org.cramptriage.batch.reading;

import java.io.IOException;

/** Looks ahead at the first JSON object of a file, without reading it. */
final class FirstObject {

  private static final int FARTHEST = 8 << 20;
  private static final String TYPE = "resourceType";

  private final ByteFeed feed;
  private int at;
  private int depth;
  private boolean key;

  private FirstObject(ByteFeed feed) {
    this.feed = feed;
  }

  /** Whether the object, or the first in an array, has a resource type: then it is FHIR. */
  static boolean isResource(ByteFeed feed) throws IOException {
    FirstObject object = new FirstObject(feed);
    int top = feed.peek() == '[' ? 2 : 1;
    while (object.at < FARTHEST) {
      int b = object.next();
      if (b < 0 || b == '}' && object.depth < top) {
        return false;
      }
      if (b == '"' && object.text().equals(TYPE) && object.depth == top && object.key) {
        return true;
      }
    }
    return false;
  }

  /** Whether the object ends within this number of bytes. */
  static boolean endsWithin(ByteFeed feed, int bytes) throws IOException {
    FirstObject object = new FirstObject(feed);
    while (object.at <= bytes) {
      int b = object.next();
      if (b < 0 || b == '}' && object.depth == 0) {
        return true;
      }
      if (b == '"') {
        object.text();
      }
    }
    return false;
  }

  /** The next byte outside of texts; keeps count of brackets, and whether a name is due. */
  private int next() throws IOException {
    int b = feed.ahead(at++);
    if (b == '{' || b == '[') {
      depth++;
    } else if (b == '}' || b == ']') {
      depth--;
    }
    key = b == '{' || b == ',' || key && (b == '"' || ByteFeed.isBlank(b));
    return b;
  }

  /** The rest of a text after its opening quote; of a long one no more than its beginning. */
  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int b = feed.ahead(at++); b >= 0 && b != '"' && at < FARTHEST; b = feed.ahead(at++)) {
      if (b == '\\') {
        at++;
      }
      if (text.length() <= TYPE.length()) {
        text.append((char) b);
      }
    }
    return text.toString();
  }
}
