package org.cramptriage.pack.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Listed names of several words, by their first word: Tylenol PM after Tylenol. */
final class LongerNames {

  private static final int SHORTEST_SECOND = 2;

  private final Map<String, List<Longer>> byFirst = new HashMap<>();

  void add(List<Word> words, Listed listed) {
    byFirst
        .computeIfAbsent(words.get(0).text(), first -> new ArrayList<>())
        .add(new Longer(words.get(1).text(), listed.classes()));
  }

  /** Whether a longer name begins with these two words. */
  boolean begin(String first, String second) {
    return byFirst.getOrDefault(first, List.of()).stream()
        .anyMatch(longer -> longer.second.equals(second));
  }

  /** Whether these two words are one mistake away from a longer name of other classes. */
  boolean almostBegin(String first, String second, Set<String> classes) {
    return byFirst.getOrDefault(first, List.of()).stream()
        .anyMatch(longer -> longer.isNear(second) && !classes.equals(longer.classes));
  }

  private record Longer(String second, Set<String> classes) {

    boolean isNear(String word) {
      return Math.min(second.length(), word.length()) >= SHORTEST_SECOND
          && Character.isLetter(word.charAt(0))
          && Mistakes.between(second, word) <= 1;
    }
  }
}
