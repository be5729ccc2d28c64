package org.cramptriage.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.ChartNotes;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.questionnaire.Warning;

/** A flat sheet for a clinic: a row for each person. No cell can act as a formula. */
final class SheetRow implements ResultLine {

  private static final int MOST_REASONS = 3;
  private static final String ACTIVE = "=+-@\t\r";

  @Override
  public String heading() {
    return row(
        "id",
        "urgency",
        "at-least",
        "at-most",
        "settled",
        "top-reasons",
        "advice",
        "withheld",
        "rules",
        "chart",
        "warnings");
  }

  @Override
  public String of(Assessment a, ResponseHeader header) {
    return row(
        a.id().text(),
        a.urgency().name(),
        a.range().atLeast().name(),
        a.range().atMost().name(),
        Boolean.toString(a.settled()),
        topReasons(a),
        joined(ofKind(a, false).map(Assessment.Recommendation::id)),
        joined(a.withheld().stream().map(Assessment.Withheld::id)),
        a.rules().version(),
        joined(chart(a)),
        joined(a.warnings().stream().map(SheetRow::warning)));
  }

  /** Which answers are the chart's, and where it says otherwise than the person. */
  private static Stream<String> chart(Assessment a) {
    return a.chart().stream()
        .flatMap(
            notes ->
                Stream.concat(
                    notes.prefilled().stream().map(SheetRow::inShort),
                    notes.conflicts().stream().map(entry -> "conflict " + inShort(entry))));
  }

  private static String inShort(ChartNotes.Entry entry) {
    return entry.item() + "=" + entry.value();
  }

  private static String warning(Warning warning) {
    return warning.item().isEmpty() ? warning.text() : warning.item() + ": " + warning.text();
  }

  /** The findings to see a doctor for; without any, the policies that set the level. */
  private static String topReasons(Assessment a) {
    List<String> reasons =
        ofKind(a, true).limit(MOST_REASONS).map(r -> r.id() + " " + r.title()).toList();
    return joined(reasons.isEmpty() ? a.policy().stream() : reasons.stream());
  }

  private static Stream<Assessment.Recommendation> ofKind(Assessment a, boolean seeADoctor) {
    return a.recommendations().stream()
        .filter(r -> (r.kind() == Assessment.Kind.SEE_A_DOCTOR) == seeADoctor);
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining("; "));
  }

  private static String row(String... cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(Arrays.stream(cells).map(SheetRow::inert).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A spreadsheet runs what begins with one of these; an apostrophe makes it a text. */
  private static String inert(String cell) {
    return !cell.isEmpty() && ACTIVE.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
