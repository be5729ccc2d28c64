package org.cramptriage.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads questionnaires from the rows of a CSV file whose header names {@code id} and link ids, in
 * any order. Codes and names in one cell are separated by semicolons; an empty cell means not
 * answered; {@code unknown} is accepted everywhere. A value that does not fit is passed on as text
 * and refused with the same message as in JSON.
 */
public final class CsvQuestionnaires {

  private static final String ID = "id";
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_NUMBER = 100;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final Catalogue catalogue;
  private final List<String> columns;

  private CsvQuestionnaires(Catalogue catalogue, List<String> columns) {
    this.catalogue = catalogue;
    this.columns = List.copyOf(columns);
  }

  /**
   * Creates a reader for files with this header.
   *
   * @throws InvalidQuestionnaireException with every reason, if a column is unknown or appears
   *     twice
   */
  public static CsvQuestionnaires of(Catalogue catalogue, List<String> header) {
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!column.equals(ID) && catalogue.find(column).isEmpty()) {
        problems.add(unknown(catalogue, column));
      } else if (!seen.add(column)) {
        problems.add(Problem.of(column, "", "the column appears twice in the header"));
      }
    }
    if (seen.isEmpty()) {
      problems.clear();
      problems.add(noHeader(header));
    }
    if (!problems.isEmpty()) {
      throw new InvalidQuestionnaireException(problems);
    }
    return new CsvQuestionnaires(catalogue, header);
  }

  private static Problem unknown(Catalogue catalogue, String column) {
    String hint = catalogue.nearestItem(column).map(n -> "; did you mean " + n + "?").orElse("");
    String shown = Problem.oneLine(column, 80);
    return Problem.of(shown, "", "the questionnaire has no such item" + hint);
  }

  private static Problem noHeader(List<String> header) {
    String first = String.join(",", header);
    String hint = "";
    if (header.size() == 1 && (first.contains(";") || first.contains("\t"))) {
      hint =
          first.contains(";") ? "; it uses semicolons, use commas" : "; it uses tabs, use commas";
    }
    return Problem.of(
        "",
        '"' + Problem.oneLine(first, 60) + '"',
        "expected a CSV header of id and items, separated by commas" + hint);
  }

  /** Reads a row. */
  public Reading read(List<String> cells, long position) {
    if (cells.size() != columns.size()) {
      String expected = "the row has " + cells.size() + " cells, the header has " + columns.size();
      return new Reading.Refused("", List.of(Problem.of("", "", expected)));
    }
    RecordId id = RecordId.position(position);
    Map<String, RawAnswer> answers = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (columns.get(i).equals(ID)) {
        id = cell.isEmpty() ? id : new RecordId(cell, false);
      } else if (!cell.isEmpty()) {
        answers.put(columns.get(i), answer(catalogue.item(columns.get(i)), cell));
      }
    }
    if (id.text().length() > LONGEST_ID) {
      String shown = new RawAnswer.Text(id.text()).shown();
      return new Reading.Refused(
          "", List.of(Problem.of(ID, shown, "expected a short text or a number")));
    }
    return new Reading.Read("", new Questionnaire(id, answers, List.of()));
  }

  private static RawAnswer answer(Item item, String cell) {
    if (cell.equals(Item.UNKNOWN)) {
      return new RawAnswer.Text(cell);
    }
    return switch (item.type()) {
      case BOOLEAN -> flag(cell);
      case INTEGER, DECIMAL, DERIVED -> number(cell);
      case CHOICE -> new RawAnswer.Text(cell);
      case MULTI_CHOICE, TEXT_LIST -> several(cell);
    };
  }

  private static RawAnswer flag(String cell) {
    boolean yes = cell.equalsIgnoreCase("true");
    return yes || cell.equalsIgnoreCase("false")
        ? new RawAnswer.Flag(yes)
        : new RawAnswer.Text(cell);
  }

  private static RawAnswer number(String cell) {
    if (cell.length() > LONGEST_NUMBER || !NUMBER.matcher(cell).matches()) {
      return new RawAnswer.Text(cell);
    }
    try {
      return new RawAnswer.Numeral(new BigDecimal(cell));
    } catch (NumberFormatException e) {
      return new RawAnswer.Foreign("a number with too large an exponent");
    }
  }

  private static RawAnswer several(String cell) {
    List<RawAnswer> values =
        Arrays.stream(cell.split(";", -1))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .<RawAnswer>map(RawAnswer.Text::new)
            .toList();
    return values.isEmpty() ? new RawAnswer.Absent() : new RawAnswer.Several(values);
  }
}
