package org.cramptriage.bench.measure;

import java.util.List;
import java.util.Locale;

/**
 * Several measurements of one thing.
 *
 * @param values at least one
 */
public record Spread(List<Double> values) {

  /** Sorted copy. */
  public Spread {
    values = values.stream().sorted().toList();
  }

  /** The middle one. */
  public double median() {
    int half = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(half)
        : (values.get(half - 1) + values.get(half)) / 2;
  }

  /** The median, and the quarters of the values below and above it. */
  @Override
  public String toString() {
    int quarter = values.size() / 4;
    return String.format(
        Locale.ROOT,
        "%s (%s-%s)",
        shortly(median()),
        shortly(values.get(quarter)),
        shortly(values.get(values.size() - 1 - quarter)));
  }

  /** A number with two or three digits that mean something. */
  public static String shortly(double value) {
    String form = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
