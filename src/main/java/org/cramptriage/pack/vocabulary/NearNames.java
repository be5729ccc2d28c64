package org.cramptriage.pack.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses the name behind one typing mistake, and refuses when names of other classes are near. */
final class NearNames {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 40;

  private final Map<Integer, List<Name>> byLength = new HashMap<>();

  private final LongerNames longerNames;

  NearNames(Map<String, Listed> names, LongerNames longerNames) {
    this.longerNames = longerNames;
    names.forEach(
        (text, listed) ->
            byLength
                .computeIfAbsent(text.length(), length -> new ArrayList<>())
                .add(new Name(text, Mistakes.letters(text), listed)));
  }

  /**
   * The medicine, or {@link Kind#UNCLEAR}, or {@link Kind#UNKNOWN} if no listed name is one mistake
   * away.
   */
  Sense guess(String word, String next) {
    if (word.length() < SHORTEST - 1 || word.length() > LONGEST) {
      return sense(Kind.UNKNOWN, Listed.OTHER);
    }
    Listed nearest = Listed.OTHER;
    Set<Set<String>> near = new HashSet<>();
    long letters = Mistakes.letters(word);
    int size = word.length();
    for (int length = size - Mistakes.MOST; length <= size + Mistakes.MOST; length++) {
      for (Name name : byLength.getOrDefault(length, List.of())) {
        if (!Mistakes.areFew(letters, name.letters)) {
          continue;
        }
        int mistakes = Mistakes.between(word, name.text);
        if (mistakes <= Mistakes.MOST) {
          near.add(name.listed.classes());
        }
        if (mistakes == 1 && mayBeGuessed(word, name)) {
          nearest = nearest.with(name.listed);
          near.add(longerNames.begin(name.text, next) ? Set.of() : name.listed.classes());
        }
      }
    }
    return near(nearest, near);
  }

  private static Sense near(Listed nearest, Set<Set<String>> near) {
    if (nearest.classes().isEmpty()) {
      return sense(Kind.UNKNOWN, nearest);
    }
    return sense(near.size() == 1 ? Kind.MEDICINE : Kind.UNCLEAR, nearest);
  }

  private static boolean mayBeGuessed(String word, Name name) {
    return name.text.length() >= SHORTEST && name.text.charAt(0) == word.charAt(0);
  }

  private static Sense sense(Kind kind, Listed listed) {
    return new Sense(kind, listed, Gap.SOFT);
  }

  private record Name(String text, long letters, Listed listed) {}
}
