package org.cramptriage.spark;

/** What a line of the output says; each kind stands in a folder of its own. */
final class Outcome {

  /** The column, and the first half of the folders' names. */
  static final String COLUMN = "outcome";

  /** Results. */
  static final String ASSESSED = "assessed";

  /** Rejects. */
  static final String REFUSED = "refused";

  /** Counts, one line a partition. */
  static final String COUNTED = "counted";

  /** Ids that records brought with them, if they are to be compared. */
  static final String IDS = "ids";

  private Outcome() {}

  /** The folder of a kind. */
  static String folder(String kind) {
    return COLUMN + "=" + kind;
  }
}
