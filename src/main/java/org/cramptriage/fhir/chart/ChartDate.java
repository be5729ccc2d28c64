package org.cramptriage.fhir.chart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as FHIR writes them. */
final class ChartDate {

  private static final int DAY = 10;

  private ChartDate() {}

  /** The day of a date or a moment; empty if it is not as exact as a day, or none. */
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
