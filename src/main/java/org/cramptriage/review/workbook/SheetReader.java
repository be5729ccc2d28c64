package org.cramptriage.review.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.review.ReviewException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a spreadsheet that came back. Of a row only the open columns and the hash are read; the
 * others are looked at to say that an edit of them has no effect.
 */
final class SheetReader {

  private static final int ROWS = 20_000;

  private static final Pattern RULE = Pattern.compile("[A-Z]{2}-[A-Z0-9]+");

  private final Map<String, Exported> exported = new HashMap<>();
  private final List<FileDecision> decisions = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private int undecided;

  /** What the hidden sheet knows of a row. */
  private record Exported(Optional<RuleContent> content, List<String> prints) {}

  /**
   * Reads a file.
   *
   * @throws ReviewException if it is not a review spreadsheet
   */
  static ReadFile read(byte[] bytes) {
    SheetGuard.check(bytes);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return new SheetReader().read(book);
    } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
      throw new ReviewException("cannot be read as a spreadsheet; save it again as .xlsx", e);
    }
  }

  private ReadFile read(ReadableWorkbook book) throws IOException {
    Optional<Sheet> hidden = book.findSheet(ContentSheet.NAME);
    if (hidden.isPresent()) {
      rows(hidden.get()).stream().skip(1).forEach(this::exported);
    } else {
      notices.add(
          "the hidden sheet \"" + ContentSheet.NAME + "\" is gone; edited columns go unnoticed");
    }
    Sheet sheet =
        book.findSheet(SheetWriter.SHEET)
            .orElseThrow(
                () ->
                    new ReviewException(
                        "has no sheet \""
                            + SheetWriter.SHEET
                            + "\"; it is not a review spreadsheet"));
    List<Row> rows = rows(sheet);
    Map<Column, Integer> columns = columns(rows.isEmpty() ? null : rows.get(0));
    rows.stream().skip(1).forEach(row -> row(row, columns));
    return new ReadFile(decisions, undecided, notices);
  }

  private static List<Row> rows(Sheet sheet) throws IOException {
    try (var rows = sheet.openStream()) {
      List<Row> read = rows.limit(ROWS + 1L).toList();
      if (read.size() > ROWS) {
        throw new ReviewException("has more than " + ROWS + " rows; it is not read");
      }
      return read;
    }
  }

  private void exported(Row row) {
    String hash = text(row, 1);
    StringBuilder text = new StringBuilder();
    for (int i = ContentSheet.TEXT; i < row.getCellCount(); i++) {
      text.append(text(row, i));
    }
    List<String> prints = List.of(text(row, ContentSheet.PRINTS).split(" "));
    exported.put(hash, new Exported(ReadContents.of(text.toString(), hash), prints));
  }

  /** Columns are found by their headings, since they may have been moved. */
  private static Map<Column, Integer> columns(@org.jspecify.annotations.Nullable Row header) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; header != null && i < header.getCellCount(); i++) {
      String heading = text(header, i).strip().toLowerCase(Locale.ROOT);
      for (Column column : Column.values()) {
        if (column.heading().equals(heading)) {
          columns.putIfAbsent(column, i);
        }
      }
    }
    for (Column column : Column.values()) {
      if ((column.isOpen() || column == Column.HASH) && !columns.containsKey(column)) {
        throw new ReviewException(
            "sheet \"%s\" lacks the column \"%s\" in its first row"
                .formatted(SheetWriter.SHEET, column.heading()));
      }
    }
    return columns;
  }

  private void row(Row row, Map<Column, Integer> columns) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    columns.forEach((column, at) -> cells.put(column, text(row, at)));
    String place = "row " + row.getRowNum();
    String hash = cells.getOrDefault(Column.HASH, "").strip();
    Exported known = exported.get(hash);
    if (known != null) {
      edits(place, cells, known.prints());
    }
    String decision = cells.getOrDefault(Column.DECISION, "").strip();
    String formula =
        columns.entrySet().stream()
            .filter(e -> e.getKey().isOpen() && isFormula(row, e.getValue()))
            .map(e -> "\"" + e.getKey().heading() + "\"")
            .collect(Collectors.joining(", "));
    if (decision.isEmpty() && formula.isEmpty()) {
      undecided += cells.values().stream().allMatch(String::isBlank) ? 0 : 1;
      lonelyComment(place, cells);
      return;
    }
    decisions.add(
        new FileDecision(
            place,
            formula.isEmpty()
                ? mixedUp(cells.getOrDefault(Column.ID, "").strip(), known)
                : "holds a formula in " + formula + "; write the words",
            "",
            hash,
            known == null ? Optional.empty() : known.content(),
            decision,
            cells.getOrDefault(Column.COMMENT, ""),
            new FileDecision.Who(
                "",
                cells.getOrDefault(Column.NAME, "").strip(),
                cells.getOrDefault(Column.ROLE, "").strip()),
            "",
            ""));
  }

  /** Rows whose columns were sorted apart: what was read is not what would be signed. */
  private static String mixedUp(String id, @Nullable Exported known) {
    String rule = known == null ? "" : known.content().map(c -> c.of("rule")).orElse("");
    return rule.isEmpty() || id.equals(rule) || !RULE.matcher(id).matches()
        ? ""
        : "the id says "
            + id
            + ", but the hash in this row is that of "
            + rule
            + "; columns were sorted apart, so export it again";
  }

  private void lonelyComment(String place, Map<Column, String> cells) {
    if (!cells.getOrDefault(Column.COMMENT, "").isBlank()) {
      notices.add(place + ": has a comment but no decision; it is left alone");
    }
  }

  private void edits(String place, Map<Column, String> cells, List<String> prints) {
    List<Column> locked = Column.locked();
    for (int i = 0; i < locked.size() && prints.size() == locked.size(); i++) {
      String now = cells.get(locked.get(i));
      if (now != null && !CellPrint.of(now).equals(prints.get(i))) {
        notices.add(
            "%s: column \"%s\" was edited; rules are not changed by a spreadsheet, so it is ignored"
                .formatted(place, locked.get(i).heading()));
      }
    }
  }

  private static boolean isFormula(Row row, int at) {
    Cell cell = at < row.getCellCount() ? row.getCell(at) : null;
    return cell != null && cell.getFormula() != null;
  }

  private static String text(Row row, int at) {
    Cell cell = at < row.getCellCount() ? row.getCell(at) : null;
    String raw = cell == null ? null : cell.getRawValue();
    return raw == null ? "" : InertText.plain(raw);
  }
}
