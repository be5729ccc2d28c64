package org.cramptriage.pack.layout;

import java.util.List;
import java.util.Set;

/**
 * Where the files of a rule pack stand below its root. Each topic has a folder of its own below the
 * folder of its kind, for example {@code red-flags/tetanus}, with everything that is only about its
 * rules.
 */
public final class PackLayout {

  /** Version, numbers to call and notice. */
  public static final String PACK = "pack.yaml";

  /** The clinical decisions that are not the condition of a rule. */
  public static final String POLICIES = "policies.yaml";

  /** How texts must be worded. */
  public static final String WORDING = "lint.yaml";

  public static final String QUESTIONNAIRE = "questionnaire/questionnaire.yaml";

  /** The answers of a healthy person, from which worked cases state how they differ. */
  public static final String BASELINE = "questionnaire/baseline.yaml";

  public static final String VOCABULARY = "questionnaire/vocabulary";
  public static final String CLAIMS = "registers/claims.yaml";
  public static final String REFERENCES = "registers/references.yaml";
  public static final String CONFLICTS = "registers/conflicts.yaml";
  public static final String OPEN_QUESTIONS = "registers/open-questions.yaml";
  public static final String WITHOUT_CLAIM = "registers/rules-without-claim.yaml";

  /** The numbers that more than one topic uses. */
  public static final String SHARED_NUMBERS = "registers/numbers.yaml";

  public static final String HAZARDS = "safety/hazards.yaml";
  public static final String GUARANTEES = "safety/guarantees.yaml";

  /** Worked cases that belong to no topic. */
  public static final String SHARED_CASES = "safety/cases";

  public static final String SIGNERS = "review/signers.yaml";
  public static final String LEDGER = "review/signoffs.txt";

  /** The contents that were signed. */
  public static final String SIGNED = "review/signed";

  /** The folder of the signs, which have no texts. */
  public static final String SIGNS = "signs";

  /** The folders of the kinds of rules, which hold a folder for each topic. */
  public static final List<String> KINDS =
      List.of("red-flags", "risk-factors", "medicines", "advice", "contraindications", SIGNS);

  private static final String SCHEMA = "schema";
  private static final String TEXTS = "texts.yaml";
  private static final String NUMBERS = "numbers.yaml";
  private static final String CASES = "cases.yaml";

  /** The cases at the edges of the rules that a solver found, one on a line. */
  private static final String EDGES = "edges.ndjson";

  private static final Set<String> REQUIRED_OR_READ =
      Set.of(
          PACK,
          POLICIES,
          WORDING,
          QUESTIONNAIRE,
          BASELINE,
          CLAIMS,
          REFERENCES,
          CONFLICTS,
          OPEN_QUESTIONS,
          WITHOUT_CLAIM,
          SHARED_NUMBERS,
          HAZARDS,
          GUARANTEES,
          SIGNERS,
          LEDGER);

  private PackLayout() {}

  /** The folder of a file: for a file of a topic, its topic. */
  public static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The name of a file without its folder. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether this is the folder of a topic, such as {@code red-flags/tetanus}. */
  public static boolean isTopic(String folder) {
    int slash = folder.indexOf('/');
    return slash > 0
        && slash == folder.lastIndexOf('/')
        && KINDS.contains(folder.substring(0, slash));
  }

  /** The rules of a topic. */
  public static String rules(String topic) {
    return topic + "/" + name(topic) + ".drl";
  }

  /** What people read about the rules of a topic. */
  public static String texts(String topic) {
    return topic + "/" + TEXTS;
  }

  /** The cases at the edges of the rules of a topic. */
  public static String edges(String topic) {
    return topic + "/" + EDGES;
  }

  /** Whether the file holds the numbers of a topic, or those that topics share. */
  public static boolean isNumbers(String path) {
    return path.equals(SHARED_NUMBERS) || isOfTopic(path, NUMBERS);
  }

  /** Whether the file holds worked cases that people wrote. */
  public static boolean isCases(String path) {
    return isOfTopic(path, CASES) || folder(path).equals(SHARED_CASES) && path.endsWith(".yaml");
  }

  /** Whether the file holds the cases at the edges of the rules of a topic. */
  public static boolean isEdges(String path) {
    return isOfTopic(path, EDGES);
  }

  private static boolean isOfTopic(String path, String name) {
    return isTopic(folder(path)) && name(path).equals(name);
  }

  /** Whether the file is a JSON Schema, with which editors complete and check the YAML files. */
  public static boolean isSchema(String path) {
    return folder(path).equals(SCHEMA) && path.endsWith(".json");
  }

  /** Whether a pack may have a file of this name. */
  public static boolean isKnown(String path) {
    String folder = folder(path);
    return REQUIRED_OR_READ.contains(path)
        || name(path).equals("README.md")
        || isTopic(folder) && isOfTopicByName(path, folder)
        || folder.equals(VOCABULARY) && path.endsWith(".yaml")
        || isCases(path)
        || isSchema(path)
        || folder.equals(SIGNED) && path.endsWith(".txt");
  }

  private static boolean isOfTopicByName(String path, String topic) {
    boolean texts = path.equals(texts(topic)) && !topic.startsWith(SIGNS + "/");
    return path.equals(rules(topic)) || texts || Set.of(NUMBERS, CASES, EDGES).contains(name(path));
  }
}
