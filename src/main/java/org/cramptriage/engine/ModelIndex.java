package org.cramptriage.engine;

/** The index that the build writes of the generated rules. */
final class ModelIndex {

  /**
   * The file: the class that stands for all rules, the hash of their pack, the version of Drools,
   * and one line per rule with its id and the class that creates it.
   */
  static final String FILE = "org/cramptriage/rules/executable-model.txt";

  /** The number of header lines. */
  static final int HEADER = 3;

  private static final String HYPHEN = "_45";

  private ModelIndex() {}

  /** The method that creates a rule; Drools encodes a hyphen. */
  static String method(String id) {
    return "rule_" + id.replace("-", HYPHEN);
  }
}
