package org.cramptriage.review.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A short print of the locked cells of a row, kept in the hidden sheet: so an edited cell is
 * noticed on import, even where the pack has moved on. It guards nothing, since those cells are
 * never read.
 */
final class CellPrint {

  private CellPrint() {}

  /** The prints of the locked cells, in the order of the columns. */
  static String of(Map<Column, String> cells) {
    return Column.locked().stream()
        .map(column -> of(cells.getOrDefault(column, "")))
        .collect(Collectors.joining(" "));
  }

  /** The print of one text; how lines end and what blanks surround it makes no difference. */
  static String of(String text) {
    CRC32 sum = new CRC32();
    String plain = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    sum.update(plain.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
