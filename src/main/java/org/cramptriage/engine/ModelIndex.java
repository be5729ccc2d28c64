package org.cramptriage.engine;

/** How the build says where it put the generated rules. */
final class ModelIndex {

  /**
   * The file: the class that stands for all rules, the hash of their pack, the version of Drools,
   * and for each rule a line with its id and the class that makes it.
   */
  static final String FILE = "org/cramptriage/rules/executable-model.txt";

  /** How many lines stand before those of the rules. */
  static final int HEADER = 3;

  private static final String HYPHEN = "_45";

  private ModelIndex() {}

  /** The method that makes a rule; Drools writes a hyphen as its code. */
  static String method(String id) {
    return "rule_" + id.replace("-", HYPHEN);
  }
}
