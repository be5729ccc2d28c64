package org.cramptriage.review.workbook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.cramptriage.pack.RuleContent;

/**
 * A rule as a row of the sheet.
 *
 * @param hash the hash of its content
 * @param content its content
 * @param cells the text of every cell that is not empty
 */
record ReviewRow(String hash, RuleContent content, Map<Column, String> cells) {

  private static final int LONGEST = 32_000;

  /**
   * Defensive copy; a text that is too long for a cell is cut; the full content is kept elsewhere.
   */
  ReviewRow {
    Map<Column, String> copy = new EnumMap<>(Column.class);
    cells.forEach((column, text) -> copy.put(column, cut(text)));
    cells = Collections.unmodifiableMap(copy);
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? ContentSheet.parts(text).get(0) + " ..." : text;
  }

  String text(Column column) {
    return cells.getOrDefault(column, "");
  }
}
