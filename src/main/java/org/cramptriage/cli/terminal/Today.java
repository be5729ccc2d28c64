package org.cramptriage.cli.terminal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The current day. The only place that reads the system clock. */
public final class Today {

  private Today() {}

  /** The given day, or today. */
  public static LocalDate or(@Nullable String written) {
    if (written == null) {
      return LocalDate.now(java.time.ZoneId.systemDefault());
    }
    try {
      return LocalDate.parse(written.strip());
    } catch (DateTimeParseException e) {
      throw new UsageException("--date: \"" + written + "\" is not a date; write it as 2026-11-30");
    }
  }
}
