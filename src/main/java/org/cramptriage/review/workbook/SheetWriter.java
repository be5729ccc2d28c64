package org.cramptriage.review.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cramptriage.pack.RulePack;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as a spreadsheet. */
final class SheetWriter {

  static final String SHEET = "Review";

  private static final String DECISIONS = "\"approve,change,reject,not my field\"";
  private static final int WIDE = 110;
  private static final int COLUMNS = Column.values().length;

  private final RulePack pack;
  private final LocalDate day;

  SheetWriter(RulePack pack, LocalDate day) {
    this.pack = pack;
    this.day = day;
  }

  /** The file; the same rows give the same bytes. */
  byte[] write(List<ReviewRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "cramp-triage", null)) {
      howTo(book.newWorksheet(HowTo.SHEET), rows.size());
      review(book.newWorksheet(SHEET), rows);
      content(book.newWorksheet(ContentSheet.NAME), rows);
      book.setActiveTab(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SteadyZip.of(bytes.toByteArray(), day);
  }

  private void howTo(Worksheet sheet, int rules) {
    List<String> lines = HowTo.lines(pack, rules, day);
    for (int i = 0; i < lines.size(); i++) {
      sheet.value(i, 0, InertText.of(lines.get(i)));
      sheet.style(i, 0).wrapText(true).verticalAlignment("top").set();
    }
    sheet.style(0, 0).bold().fontSize(16).set();
    sheet.width(0, WIDE);
    protect(sheet);
  }

  private void review(Worksheet sheet, List<ReviewRow> rows) {
    for (Column column : Column.values()) {
      sheet.value(0, column.ordinal(), column.heading());
      sheet.width(column.ordinal(), column.width());
      var style = sheet.style(0, column.ordinal()).fillColor("D9E2EC").wrapText(true);
      (column.isOpen() ? style.bold() : style).set();
    }
    for (int i = 0; i < rows.size(); i++) {
      row(sheet, i + 1, rows.get(i));
    }
    int last = Math.max(1, rows.size());
    sheet
        .range(1, Column.DECISION.ordinal(), last, Column.DECISION.ordinal())
        .validateWithListByFormula(DECISIONS)
        .allowBlank(true)
        .showDropdown(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle("Decision")
        .error("Please choose approve, change, reject or not my field.");
    sheet.freezePane(1, 1);
    sheet.setAutoFilter(0, 0, last, COLUMNS - 1);
    protect(sheet);
  }

  private static void row(Worksheet sheet, int at, ReviewRow row) {
    for (Column column : Column.values()) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        sheet.value(at, column.ordinal(), InertText.of(text));
      }
      var style = sheet.style(at, column.ordinal()).wrapText(true).verticalAlignment("top");
      if (column.isOpen()) {
        // As text, so that no program makes a date or a number of what is written there.
        style
            .bold()
            .format("@")
            .fillColor("FFF8E1")
            .protectionOption(ProtectionOption.LOCKED, false);
      }
      style.set();
    }
  }

  private static void content(Worksheet sheet, List<ReviewRow> rows) {
    for (int i = 0; i < ContentSheet.HEADINGS.size(); i++) {
      sheet.value(0, i, ContentSheet.HEADINGS.get(i));
    }
    for (int i = 0; i < rows.size(); i++) {
      ReviewRow row = rows.get(i);
      sheet.value(i + 1, 0, row.text(Column.ID));
      sheet.value(i + 1, 1, row.hash());
      sheet.value(i + 1, ContentSheet.PRINTS, CellPrint.of(row.cells()));
      List<String> parts = ContentSheet.parts(row.content().text());
      for (int p = 0; p < parts.size(); p++) {
        sheet.value(i + 1, ContentSheet.TEXT + p, InertText.of(parts.get(p)));
      }
    }
    sheet.setVisibilityState(VisibilityState.HIDDEN);
    protect(sheet);
  }

  /** Against slips: without a password, so that widths and filters can be changed. */
  private static void protect(Worksheet sheet) {
    Set<SheetProtectionOption> locked = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
    locked.remove(SheetProtectionOption.AUTO_FILTER);
    locked.remove(SheetProtectionOption.FORMAT_COLUMNS);
    locked.remove(SheetProtectionOption.FORMAT_ROWS);
    sheet.protect("", locked);
  }
}
