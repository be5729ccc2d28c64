package org.cramptriage.facts;

import java.util.SortedMap;

/** The generated facts for tests of other packages. */
public final class FactSources {

  private FactSources() {}

  /** The source of each file of the facts of a questionnaire, by its name. */
  public static SortedMap<String, String> of(String questionnaire) {
    return GenerateFacts.of(questionnaire);
  }
}
