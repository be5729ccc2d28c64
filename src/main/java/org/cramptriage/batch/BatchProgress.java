package org.cramptriage.batch;

import java.util.Map;
import org.cramptriage.terms.Urgency;

/** Receives the progress of a run. */
public interface BatchProgress {

  /** Ignores it. */
  BatchProgress NONE = (read, total, records, byUrgency) -> {};

  /**
   * More records were written.
   *
   * @param bytesRead bytes of the inputs that were read, before unpacking
   * @param bytesInAll bytes of all inputs, or -1 if unknown
   * @param records records so far, refused ones included
   * @param byUrgency assessed records by urgency
   */
  void reached(long bytesRead, long bytesInAll, long records, Map<Urgency, Long> byUrgency);
}
