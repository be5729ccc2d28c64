package org.cramptriage.pack.chart;

import java.util.List;
import java.util.TreeSet;

/**
 * Which codes of a chart mean which answer. A code that is not listed means nothing: it never means
 * "no".
 *
 * @param listed every listed code
 */
public record ChartCodes(List<ChartCode> listed) {

  /** Defensive copy. */
  public ChartCodes {
    listed = List.copyOf(listed);
  }

  /** The answers to an item that a code means, sorted; one code may mean several. */
  public List<String> answers(String item, CodeSystem system, String code) {
    TreeSet<String> answers = new TreeSet<>();
    for (ChartCode one : listed) {
      if (one.item().equals(item) && one.matches(system, code)) {
        answers.add(one.answer());
      }
    }
    return List.copyOf(answers);
  }

  /** The answer of the longest listed beginning of a code; empty if there is none. */
  public List<String> nearest(String item, CodeSystem system, String code) {
    String longest = "";
    String answer = "";
    for (ChartCode one : listed) {
      if (one.item().equals(item)
          && one.matches(system, code)
          && one.code().length() > longest.length()) {
        longest = one.code();
        answer = one.answer();
      }
    }
    return answer.isEmpty() ? List.of() : List.of(answer);
  }
}
