package org.cramptriage.assess;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a chart added to an assessment, and where it conflicts with the person's answers.
 *
 * @param prefilled answers taken from the chart because the person gave none
 * @param conflicts statements that conflict with the person's answers; the person's answers are
 *     used
 */
public record ChartNotes(List<Entry> prefilled, List<Entry> conflicts) {

  /** Defensive copies. */
  public ChartNotes {
    prefilled = List.copyOf(prefilled);
    conflicts = List.copyOf(conflicts);
  }

  /** Whether an answer to an item, or a code of it, comes from the chart only. */
  public boolean isOfChart(String item, String value) {
    return Stream.concat(prefilled.stream(), conflicts.stream())
        .anyMatch(entry -> entry.item().equals(item) && entry.value().equals(value));
  }

  /**
   * One answer of the chart.
   *
   * @param item the item
   * @param value a code, or a whole number
   * @param said what the person answered, in codes; empty if nothing
   * @param sources where it is stated in the chart
   */
  public record Entry(String item, String value, List<String> said, List<ChartSource> sources) {
    /** Defensive copies. */
    public Entry {
      said = List.copyOf(said);
      sources = List.copyOf(sources);
    }
  }
}
