package org.cramptriage.engine;

/** How the build says where it put the generated rules. */
final class ModelIndex {

  /**
   * The file: the class that stands for all rules, the hash of their pack, a digest of what the
   * classes were generated from, and for each rule a line with its id and the class that makes it.
   */
  static final String FILE = "org/cramptriage/rules/executable-model.txt";

  /** The line of the class that stands for all rules. */
  static final int MODEL = 0;

  /** The line of the hash of their pack. */
  static final int HASH = 1;

  /** The line of the digest of what they were generated from. */
  static final int INPUTS = 2;

  /** How many lines come before those of the rules. */
  static final int HEADER = 3;

  private static final String HYPHEN = "_45";

  private ModelIndex() {}

  /** The method that makes a rule; Drools writes a hyphen as its code. */
  static String method(String id) {
    return "rule_" + id.replace("-", HYPHEN);
  }
}
