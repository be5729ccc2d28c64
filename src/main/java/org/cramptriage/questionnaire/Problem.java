package org.cramptriage.questionnaire;

import java.util.Locale;

/**
 * One reason why a questionnaire is refused.
 *
 * @param place where: a line, an index or a column, or empty for the whole questionnaire
 * @param item the item, or empty
 * @param value what was written, shortened
 * @param expected what was expected, and what to do
 */
public record Problem(String place, String item, String value, String expected) {

  private static final int MOST = 2_000;

  /** Every part on one line. */
  public Problem {
    place = oneLine(place, MOST);
    item = oneLine(item, 80);
    value = oneLine(value, MOST);
    expected = oneLine(expected, MOST);
  }

  /**
   * Makes a text safe for a message: one line of limited length, with control and format characters
   * and unpaired surrogates escaped.
   */
  public static String oneLine(String text, int most) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (line.length() + Character.charCount(c) > most - 3 && text.length() > most) {
        return line.append("...").toString();
      }
      if (isPlain(c)) {
        line.appendCodePoint(c);
      } else {
        line.append(String.format(Locale.ROOT, "\\u%04X", c));
      }
    }
    return line.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** A problem with one item. */
  public static Problem of(String item, String value, String expected) {
    return new Problem("", item, value, expected);
  }

  /** The same problem with its place. */
  public Problem at(String where) {
    return place.isEmpty() ? new Problem(where, item, value, expected) : this;
  }

  /** The same problem with its line number in a file, for a line that was parsed on its own. */
  Problem inLine(int number) {
    String where =
        place.isEmpty() ? "line " + number : place.replace("line 1,", "line " + number + ",");
    return new Problem(where, item, value, expected);
  }

  /** One line for people. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    if (!place.isEmpty()) {
      line.append(place).append(": ");
    }
    if (!item.isEmpty()) {
      line.append(item).append(": ");
    }
    if (!value.isEmpty()) {
      line.append(value).append(": ");
    }
    return line.append(expected).toString();
  }
}
