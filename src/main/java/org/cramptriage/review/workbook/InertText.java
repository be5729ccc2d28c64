package org.cramptriage.review.workbook;

import java.util.regex.Pattern;

/**
 * Text that no spreadsheet program takes for a formula.
 *
 * <p>Every cell is written as a string, and a string is never calculated. But who saves the sheet
 * as CSV and opens it again has lost that: then a cell that begins with {@code = + - @} or a tab or
 * a carriage return is run as a formula, and a formula can fetch a page or start a program. So such
 * a text gets an apostrophe before it, which every program takes for "this is text", and loses it
 * again on import. A text that begins with apostrophes and then such a sign gets one more, so that
 * the way back is always the same.
 */
final class InertText {

  private static final char MARK = '\'';
  private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r]", Pattern.DOTALL);

  private InertText() {}

  /** The text as it is written into a cell. */
  static String of(String text) {
    return DANGEROUS.matcher(text).lookingAt() ? MARK + text : text;
  }

  /** The text of a cell as it was meant. */
  static String plain(String cell) {
    boolean marked = !cell.isEmpty() && cell.charAt(0) == MARK;
    return marked && DANGEROUS.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
