package org.cramptriage.review.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A spreadsheet as a program that opens and saves it has it: sheets of cells. */
public final class SheetPages {

  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
  private final Map<String, String> formulas = new LinkedHashMap<>();

  private SheetPages() {}

  /** Opens a file. */
  public static SheetPages open(Path file) {
    SheetPages pages = new SheetPages();
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      for (Sheet sheet : book.getSheets().toList()) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
          List<String> cells = new ArrayList<>();
          for (Cell cell : row) {
            cells.add(Optional.ofNullable(cell).map(Cell::getRawValue).orElse(""));
          }
          rows.add(cells);
        }
        pages.sheets.put(sheet.getName(), rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  /** The rows of the review, the headings first. */
  public List<List<String>> review() {
    return sheets.get(SheetWriter.SHEET);
  }

  /** The names of the sheets. */
  public List<String> names() {
    return List.copyOf(sheets.keySet());
  }

  /** The number of the row of a rule, as a spreadsheet counts. */
  public int rowOf(String rule) {
    for (int i = 0; i < review().size(); i++) {
      if (review().get(i).get(column("id")).equals(rule)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(rule);
  }

  private int column(String heading) {
    return review().get(0).indexOf(heading);
  }

  /** The cell of a rule. */
  public String cell(String rule, String heading) {
    List<String> row = review().get(rowOf(rule) - 1);
    return column(heading) < row.size() ? row.get(column(heading)) : "";
  }

  /** Writes into the cell of a rule. */
  public SheetPages write(String rule, String heading, String text) {
    List<String> row = review().get(rowOf(rule) - 1);
    while (row.size() <= column(heading)) {
      row.add("");
    }
    row.set(column(heading), text);
    return this;
  }

  /** Writes a formula into the cell of a rule. */
  public SheetPages formula(String rule, String heading, String formula) {
    formulas.put((rowOf(rule) - 1) + " " + column(heading), formula);
    return this;
  }

  /** Removes a sheet. */
  public SheetPages without(String sheet) {
    sheets.remove(sheet);
    return this;
  }

  /** Saves the file, as another program would: without locks and hidden sheets. */
  public Path save(Path file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "another", null)) {
      sheets.forEach((name, rows) -> write(book.newWorksheet(name), rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Worksheet sheet, List<List<String>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        if (!rows.get(r).get(c).isEmpty()) {
          sheet.inlineString(r, c, rows.get(r).get(c));
        }
        String formula = formulas.get(r + " " + c);
        if (sheet.getName().equals(SheetWriter.SHEET) && formula != null) {
          sheet.formula(r, c, formula);
        }
      }
    }
  }
}
