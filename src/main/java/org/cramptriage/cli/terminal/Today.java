package org.cramptriage.cli.terminal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The day on which a command runs. The only place where the calendar is looked at. */
public final class Today {

  private Today() {}

  /** The day that was named, or today. */
  public static LocalDate or(@Nullable String written) {
    if (written == null) {
      return LocalDate.now(java.time.ZoneId.systemDefault());
    }
    try {
      return LocalDate.parse(written.strip());
    } catch (DateTimeParseException e) {
      throw new UsageException("--date: \"" + written + "\" is no date such as 2026-11-30");
    }
  }
}
