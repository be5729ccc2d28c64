package org.cramptriage.pack.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dates that a rule pack may contain: years have four digits, so that dates can be added to.
 */
public final class PackDate {

  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private PackDate() {}

  /** The day that a text spells, for example {@code 2027-11-21}; empty if it spells none. */
  public static Optional<LocalDate> parse(String text) {
    try {
      return FORM.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
