package org.cramptriage.batch;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.json.JsonTree;

/** Counts of records that were assessed in several places and are added up. */
public final class Counts {

  private final Tally tally = new Tally();

  public void add(Tally other) {
    tally.add(other);
  }

  /** Adds counts that {@link #toJson} wrote. */
  public void add(String json) {
    try {
      tally.add(Tally.of(JsonTree.read(JsonLimits.OWN, json)));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException("not a summary of counts: " + json, e);
    }
  }

  /**
   * Adds ids that occur in several records.
   *
   * @param first some of these ids
   * @param records how many records have an id that an earlier one had
   */
  public void addRepeated(List<String> first, long records) {
    tally.addRepeated(first, records);
  }

  /** The counts as one line of JSON. */
  public String toJson() {
    return tally.toJson();
  }

  /**
   * The summary of a whole run.
   *
   * @param ids whether ids were compared
   * @param skipped what was skipped, and why
   * @param nanoseconds the time it took
   */
  public BatchSummary summary(boolean ids, List<String> skipped, long nanoseconds) {
    OptionalLong repeated = ids ? OptionalLong.of(tally.repeated()) : OptionalLong.empty();
    return BatchSummary.of(tally, repeated, skipped, nanoseconds, "");
  }
}
