package org.cramptriage.batch.reading;

import java.io.IOException;
import java.util.List;
import org.cramptriage.fhir.response.FhirContent;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR Bundle that is too large to be held: its entries are read one by one, and those that hold
 * a QuestionnaireResponse are the records.
 */
final class LargeBundle implements Splitter {

  private final ByteFeed feed;
  private @Nullable JsonSplitter entries;
  private boolean any;
  private final boolean whole;
  private int responses;
  private boolean others;

  /**
   * Splits a Bundle.
   *
   * @param feed positioned at its first byte, or after an entry
   * @param first whether no record was read yet
   */
  LargeBundle(ByteFeed feed, boolean first) {
    this.feed = feed;
    this.any = !first;
    this.whole = first;
    this.entries = first ? null : JsonSplitter.arrayInside(feed, false);
  }

  @Override
  public boolean next(ChunkBuilder into) throws IOException {
    JsonSplitter inEntries = entries;
    if (inEntries == null) {
      into.begin(feed);
      goToEntries();
      inEntries = JsonSplitter.arrayInside(feed, true);
      entries = inEntries;
    }
    while (inEntries.next(into)) {
      if (isResponse(into)) {
        any = true;
        responses++;
        return true;
      }
    }
    if (!any) {
      throw new BrokenInputException("there is no QuestionnaireResponse in the Bundle");
    }
    end(into);
    return false;
  }

  /** Whether the last entry holds a response, or cannot be read: both are records. */
  private boolean isResponse(ChunkBuilder into) {
    if (!into.isLastWhole()) {
      return true;
    }
    byte[] entry = into.last();
    try {
      List<FhirContent.Part> found = FhirContent.inEntry(entry, 0, entry.length);
      if (found.isEmpty()) {
        others = true;
        into.dropLast();
        return false;
      }
      into.cutLast(found);
    } catch (IOException e) {
      // Broken JSON: refused with its reason where it is read.
      return true;
    }
    return true;
  }

  /** Goes to the bracket that opens the list of entries. */
  private void goToEntries() throws IOException {
    int depth = 0;
    String name = "";
    for (int b = feed.read(); b >= 0; b = feed.read()) {
      if (b == '"') {
        name = text();
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
      }
      boolean due = depth == 1 && b == ':' && name.equals("entry");
      if (due) {
        feed.skipBlanks();
      }
      if (due && feed.peek() == '[') {
        return;
      }
    }
    throw new BrokenInputException("there is no list of entries in the Bundle");
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int b = feed.read(); b >= 0 && b != '"'; b = feed.read()) {
      if (b == '\\') {
        feed.read();
      }
      if (text.length() < 20) {
        text.append((char) b);
      }
    }
    return text.toString();
  }

  /** Reads the rest of the Bundle: it must end, and nothing may follow. */
  private void end(ChunkBuilder into) throws IOException {
    int depth = 1;
    while (depth > 0) {
      int b = feed.read();
      if (b < 0) {
        into.begin(feed);
        throw new BrokenInputException(
            "broken JSON: the Bundle has no end; the file was probably cut off");
      }
      if (b == '"') {
        text();
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
      }
    }
    feed.skipBlanks();
    into.begin(feed);
    if (feed.peek() >= 0) {
      throw new BrokenInputException("broken JSON: more text follows after the end of the Bundle");
    }
    if (whole && responses == 1 && others) {
      throw new BrokenInputException(
          "the Bundle is larger than 8 MB: its response was assessed without the chart beside it;"
              + " leave out resources that are not read (docs/fhir.md), or use assess");
    }
  }
}
