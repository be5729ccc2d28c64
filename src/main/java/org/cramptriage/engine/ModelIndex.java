package org.cramptriage.engine;

/** The index that the build writes of the generated rules. */
final class ModelIndex {

  /**
   * The file: the class that represents all rules, the hash of their pack, a digest of the inputs
   * of the generator, and one line per rule with its id and the class that creates it.
   */
  static final String FILE = "org/cramptriage/rules/executable-model.txt";

  /** The line of the class that represents all rules. */
  static final int MODEL = 0;

  /** The line of the hash of their pack. */
  static final int HASH = 1;

  /** The line of the digest of what they were generated from. */
  static final int INPUTS = 2;

  /** The number of header lines. */
  static final int HEADER = 3;

  private static final String HYPHEN = "_45";

  private ModelIndex() {}

  /** The method that creates a rule; Drools encodes a hyphen. */
  static String method(String id) {
    return "rule_" + id.replace("-", HYPHEN);
  }
}
