package org.cramptriage.batch;

import java.util.Map;
import org.cramptriage.pack.model.Urgency;

/** Is told how far a run is. */
public interface BatchProgress {

  /** Tells nobody. */
  BatchProgress NONE = (read, total, records, byUrgency) -> {};

  /**
   * Some more records were written.
   *
   * @param bytesRead bytes of the inputs that were read, as they lie on disk
   * @param bytesInAll bytes of all inputs, or -1 if that is not known
   * @param records records so far, refused ones included
   * @param byUrgency assessed records by urgency
   */
  void reached(long bytesRead, long bytesInAll, long records, Map<Urgency, Long> byUrgency);
}
