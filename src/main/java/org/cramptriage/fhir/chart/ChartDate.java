package org.cramptriage.fhir.chart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** FHIR dates. */
final class ChartDate {

  private static final int DAY = 10;

  private ChartDate() {}

  /** The day of a FHIR date or dateTime; empty if it is less precise than a day, or malformed. */
  static Optional<LocalDate> of(String written) {
    if (written.length() < DAY) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written.substring(0, DAY)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
