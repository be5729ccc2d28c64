package org.cramptriage.pack.evidence;

import java.util.List;
import java.util.Map;

/**
 * What clinicians still have to settle.
 *
 * @param levels levels that a second reader would move, by id
 * @param questions the other questions, by id
 */
public record OpenQuestions(
    Map<String, DisputedLevel> levels, Map<String, OpenQuestion> questions) {

  /** The disputes about the level of a rule. */
  public List<DisputedLevel> levelsOf(String rule) {
    return levels.values().stream().filter(level -> level.rules().contains(rule)).toList();
  }

  /** The questions that name a rule. */
  public List<OpenQuestion> questionsOf(String rule) {
    return questions.values().stream().filter(q -> q.rules().contains(rule)).toList();
  }
}
