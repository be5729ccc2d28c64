package org.cramptriage.batch.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CsvQuestionnaires;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a file, recognized by its name and its first bytes.
 *
 * @param splitter cuts it into records
 * @param columns its columns, if it is CSV
 */
public record Layout(Splitter splitter, @Nullable CsvQuestionnaires columns) {

  private static final int LONGEST_FIRST_LINE = 8 << 20;

  /** Recognizes the layout of a file and reads past its header. */
  public static Layout of(
      ByteFeed feed, Source source, Optional<InputFormat> asked, Catalogue catalogue, long records)
      throws IOException {
    checkEncoding(feed);
    feed.skipBlanks();
    int first = feed.peek();
    if (first < 0) {
      return new Layout(into -> false, null);
    }
    InputFormat format = asked.isPresent() ? asked.get() : guess(feed, source.name());
    return switch (format) {
      case NDJSON -> new Layout(new LineSplitter(feed), null);
      case JSON -> new Layout(document(feed, first, records), null);
      case CSV -> csv(feed, source, catalogue);
      case FHIR -> new Layout(resources(feed, source.name(), first, records), null);
    };
  }

  private static void checkEncoding(ByteFeed feed) throws IOException {
    int a = feed.ahead(0);
    int b = feed.ahead(1);
    if ((a == 0xff && b == 0xfe) || (a == 0xfe && b == 0xff)) {
      throw foreign("UTF-16 or UTF-32");
    }
    if (a == 0 || b == 0 || feed.ahead(2) == 0 || feed.ahead(3) == 0) {
      throw foreign("UTF-16, UTF-32 or binary");
    }
    if (a == 0xef && b == 0xbb && feed.ahead(2) == 0xbf) {
      feed.skip(3);
    }
  }

  private static BrokenInputException foreign(String encoding) {
    return new BrokenInputException("the text is " + encoding + "; convert it to UTF-8");
  }

  /** FHIR: lines or a document, of which each may be a Bundle of many responses. */
  private static Splitter resources(ByteFeed feed, String name, int first, long records)
      throws IOException {
    if (first != '[' && (isLines(name) || isWholeLine(feed))) {
      return new BundleCutter(new LineSplitter(feed));
    }
    if (first == '{' && !FirstObject.endsWithin(feed, ChunkBuilder.LARGEST_RECORD)) {
      return new LargeBundle(feed, records == 0);
    }
    return new BundleCutter(document(feed, first, records));
  }

  private static boolean isLines(String name) {
    String plain = plain(name);
    return plain.endsWith(".ndjson") || plain.endsWith(".jsonl");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|gzip|zst|zstd)$", "");
  }

  private static InputFormat guess(ByteFeed feed, String name) throws IOException {
    String plain = plain(name);
    boolean lines = isLines(name);
    int first = feed.peek();
    if ((first == '[' || first == '{') && FirstObject.isResource(feed)) {
      return InputFormat.FHIR;
    }
    if (first == '[') {
      return InputFormat.JSON;
    }
    if (lines || (first == '{' && isWholeLine(feed))) {
      return InputFormat.NDJSON;
    }
    return first == '{' || plain.endsWith(".json") ? InputFormat.JSON : InputFormat.CSV;
  }

  /** Whether every bracket that opens on this line is closed on it. */
  private static boolean isWholeLine(ByteFeed feed) throws IOException {
    int depth = 0;
    boolean text = false;
    for (int i = 0; i < LONGEST_FIRST_LINE; i++) {
      int b = feed.ahead(i);
      if (b < 0 || b == '\n') {
        return depth == 0;
      }
      if (b == '\\' && text) {
        i++;
      } else if (b == '"') {
        text = !text;
      } else if (!text && (b == '{' || b == '[')) {
        depth++;
      } else if (!text && (b == '}' || b == ']')) {
        depth--;
      }
    }
    return false;
  }

  private static Splitter document(ByteFeed feed, int first, long records)
      throws BrokenInputException {
    if (first != '[' && first != '{') {
      throw new BrokenInputException("broken JSON: expected an object or an array of objects");
    }
    return new JsonSplitter(feed, first == '[', records == 0);
  }

  private static Layout csv(ByteFeed feed, Source source, Catalogue catalogue) throws IOException {
    CsvSplitter rows = new CsvSplitter(feed);
    ChunkBuilder header = new ChunkBuilder(source.name(), 0);
    rows.row(header);
    try {
      return new Layout(
          rows,
          CsvQuestionnaires.of(catalogue, CsvRow.cells(header.current(), header.isTooLarge())));
    } catch (CharacterCodingException e) {
      throw new BrokenInputException("the text is not valid UTF-8; convert it to UTF-8");
    } catch (InvalidQuestionnaireException e) {
      throw new BrokenInputException(e.problems());
    }
  }
}
