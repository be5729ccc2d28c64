package org.cramptriage.questionnaire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.json.JsonLimits;
import org.jspecify.annotations.Nullable;

/**
 * Fast path for well-formed records in native JSON: reads a record directly into a sheet. Anything
 * else (errors, warnings, unusual forms) falls back to {@link JsonQuestionnaires} and {@link
 * AnswerCheck}, the one place that decides and explains. Not thread-safe.
 */
public final class CodedReader {

  private static final int LONGEST_ID = 200;
  private static final int MOST_DIGITS = 15;

  private final JsonFactory json = JsonLimits.ordinaryQuestionnaire();
  private final Catalogue catalogue;
  private final Map<String, Integer> places = new HashMap<>();
  private final boolean[] seen;
  private @Nullable RecordId id;

  /** Creates a reader for this catalogue. */
  public CodedReader(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.seen = new boolean[catalogue.size()];
    catalogue.items().forEach(item -> places.put(item.id(), item.position()));
  }

  /**
   * Reads a record.
   *
   * @param record UTF-8 text
   * @param into receives the answers; its content is undefined if the result is false
   * @return whether the record is well-formed and was read
   */
  public boolean read(byte[] record, int from, int to, CodedSheet into) {
    if (!isAscii(record, from, to)) {
      return false;
    }
    into.clear();
    id = null;
    try (JsonParser parser = json.createParser(record, from, to - from)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          && fields(parser, into)
          && parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  /** The id of the record read last, if it has one. */
  public @Nullable RecordId id() {
    return id;
  }

  private static boolean isAscii(byte[] record, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= record[i];
    }
    return all >= 0;
  }

  private boolean fields(JsonParser parser, CodedSheet into) throws IOException {
    boolean answered = false;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      if (field.equals("id") && id == null) {
        id = id(parser);
        if (id == null) {
          return false;
        }
      } else if (field.equals("answers") && !answered) {
        answered = true;
        if (parser.nextToken() != JsonToken.START_OBJECT || !answers(parser, into)) {
          return false;
        }
      } else {
        return false;
      }
    }
    return answered && parser.currentToken() == JsonToken.END_OBJECT;
  }

  private static @Nullable RecordId id(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    boolean text = token == JsonToken.VALUE_STRING && parser.getTextLength() > 0;
    boolean whole = token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= MOST_DIGITS;
    boolean plain =
        (text || whole)
            && parser.getTextLength() <= LONGEST_ID
            && AnswerCheck.isUnicode(parser.getText());
    return plain
        ? new RecordId(whole ? Long.toString(parser.getLongValue()) : parser.getText(), whole)
        : null;
  }

  private boolean answers(JsonParser parser, CodedSheet into) throws IOException {
    java.util.Arrays.fill(seen, false);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      Integer place = places.get(name);
      if (place == null || seen[place]) {
        return false;
      }
      seen[place] = true;
      if (!answer(parser, parser.nextToken(), catalogue.at(place), into)) {
        return false;
      }
    }
    return parser.currentToken() == JsonToken.END_OBJECT;
  }

  private boolean answer(JsonParser parser, JsonToken token, Item item, CodedSheet into)
      throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return text(parser.getText(), item, into);
    }
    return switch (item.type()) {
      case BOOLEAN -> yesNo(token, item, into);
      case INTEGER, DECIMAL -> number(parser, token, item, into);
      case MULTI_CHOICE -> token == JsonToken.START_ARRAY && codes(parser, item, into);
      case TEXT_LIST -> token == JsonToken.START_ARRAY && lines(parser, item, into);
      default -> false;
    };
  }

  private boolean text(String text, Item item, CodedSheet into) {
    if (item.type() == ItemType.DERIVED || text.isEmpty()) {
      return false;
    }
    if (text.equals(Item.UNKNOWN)) {
      into.unknown(item.position());
      return true;
    }
    int code = item.type() == ItemType.CHOICE ? catalogue.code(item.position(), text) : -1;
    if (code >= 0) {
      into.codes(item.position(), 1L << code, false);
    }
    return code >= 0;
  }

  private static boolean yesNo(JsonToken token, Item item, CodedSheet into) {
    boolean fits = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
    if (fits) {
      into.yesNo(item.position(), token == JsonToken.VALUE_TRUE);
    }
    return fits;
  }

  private static boolean number(JsonParser parser, JsonToken token, Item item, CodedSheet into)
      throws IOException {
    if (!token.isNumeric() || parser.getTextLength() > MOST_DIGITS) {
      return false;
    }
    BigDecimal value =
        token == JsonToken.VALUE_NUMBER_INT
            ? BigDecimal.valueOf(parser.getLongValue())
            : parser.getDecimalValue().stripTrailingZeros();
    Item.Range range = item.range();
    boolean fits =
        value.scale() <= (item.type() == ItemType.INTEGER ? 0 : MOST_DIGITS)
            && (range == null || range.holds(value));
    if (fits) {
      into.number(item.position(), value);
    }
    return fits;
  }

  private boolean codes(JsonParser parser, Item item, CodedSheet into) throws IOException {
    int place = item.position();
    long bits = 0;
    boolean rest = false;
    int values = 0;
    JsonToken token = parser.nextToken();
    for (; token == JsonToken.VALUE_STRING; token = parser.nextToken()) {
      String text = parser.getText();
      values++;
      if (text.equals(Item.UNKNOWN)) {
        rest = true;
      } else {
        int code = catalogue.code(place, text);
        if (code < 0) {
          return false;
        }
        bits |= 1L << code;
      }
    }
    int none = catalogue.code(place, Item.NONE);
    boolean odd = none >= 0 && (bits & 1L << none) != 0 && (bits != 1L << none || rest);
    if (bits == 0 && rest) {
      into.unknown(place);
    } else if (bits != 0) {
      into.codes(place, bits, rest);
    }
    return token == JsonToken.END_ARRAY
        && values <= AnswerCheck.MOST_VALUES
        && !odd
        && (bits != 0 || rest);
  }

  private static boolean lines(JsonParser parser, Item item, CodedSheet into) throws IOException {
    List<String> lines = new ArrayList<>();
    JsonToken token = parser.nextToken();
    for (; token == JsonToken.VALUE_STRING; token = parser.nextToken()) {
      String text = parser.getText();
      if (lines.size() == AnswerCheck.MOST_VALUES
          || text.isBlank()
          || text.length() > AnswerCheck.LONGEST_LINE
          || !AnswerCheck.isUnicode(text)) {
        return false;
      }
      lines.add(text);
    }
    if (!lines.isEmpty()) {
      into.lines(item.position(), lines);
    }
    return token == JsonToken.END_ARRAY && !lines.isEmpty();
  }
}
