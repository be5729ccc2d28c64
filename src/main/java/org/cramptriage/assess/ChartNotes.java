package org.cramptriage.assess;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a chart added to an assessment, and where it says otherwise than the person.
 *
 * @param prefilled answers that were taken from the chart, since the person gave none
 * @param conflicts what the chart says beside another answer of the person; that answer stands
 */
public record ChartNotes(List<Entry> prefilled, List<Entry> conflicts) {

  /** Defensive copies. */
  public ChartNotes {
    prefilled = List.copyOf(prefilled);
    conflicts = List.copyOf(conflicts);
  }

  /** Whether an answer to an item, or a code of it, is the chart's and not the person's. */
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
   * @param sources where the chart says it
   */
  public record Entry(String item, String value, List<String> said, List<ChartSource> sources) {
    /** Defensive copies. */
    public Entry {
      said = List.copyOf(said);
      sources = List.copyOf(sources);
    }
  }
}
