package org.cramptriage.batch.parts;

import java.util.List;
import org.cramptriage.batch.ChunkResult;
import org.cramptriage.batch.Counts;

/** What became of some records: the lines that {@code batch} writes for them. */
public final class Outcomes {

  private final ChunkResult result;

  Outcomes(ChunkResult result) {
    this.result = result;
  }

  /** The results in input order, each with its line end. */
  public byte[] results() {
    return result.output().toByteArray();
  }

  /** The refused records in input order, each with its line end. */
  public byte[] rejects() {
    return result.rejects().toByteArray();
  }

  /** The ids that records brought with them. */
  public List<String> ids() {
    return List.copyOf(result.ids());
  }

  /** Adds what is counted of them. */
  public void countInto(Counts counts) {
    counts.add(result.tally());
  }
}
