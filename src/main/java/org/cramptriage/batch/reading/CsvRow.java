package org.cramptriage.batch.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Problem;

/** Reads the cells of one row of a CSV file. */
public final class CsvRow {

  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder().allowUnclosedQuote(false).detectBomHeader(false);

  private CsvRow() {}

  /**
   * The cells.
   *
   * @throws InvalidQuestionnaireException if the quotes are broken
   * @throws CharacterCodingException if the text is not UTF-8
   */
  public static List<String> cells(byte[] row, boolean tooLarge) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(row)).toString();
    try {
      if (!tooLarge) {
        return CSV.ofSingleCsvRecord(text).getFields();
      }
    } catch (CsvParseException e) {
      // Falls through to the refusal: the library's words quote the cells.
    }
    throw new InvalidQuestionnaireException(
        List.of(
            Problem.of(
                "",
                "",
                "broken CSV: a quoted cell does not end as it should (\"...\", with every quote in"
                    + " it doubled)")));
  }
}
