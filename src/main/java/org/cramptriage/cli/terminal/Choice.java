package org.cramptriage.cli.terminal;

import java.util.Arrays;
import java.util.Locale;

/** The value of an option with a fixed set of values. */
public final class Choice {

  private Choice() {}

  /** The value with this name, ignoring case. */
  public static <E extends Enum<E>> E of(String option, String written, Class<E> kind) {
    for (E value : kind.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(written)) {
        return value;
      }
    }
    String all = Arrays.toString(kind.getEnumConstants()).toLowerCase(Locale.ROOT);
    throw new UsageException(option + ": expected one of " + all + ", not " + written);
  }
}
