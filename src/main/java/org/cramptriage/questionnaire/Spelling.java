package org.cramptriage.questionnaire;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Suggests a known id for a mistyped one. */
public final class Spelling {

  private static final int LONGEST = 80;

  private Spelling() {}

  /**
   * The known word nearest to the written one, if it is near enough.
   *
   * @param written what was written
   * @param known the words to choose from; of equally near ones the first is taken
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = written.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, plain.length() / 3);
    String best = null;
    for (String word : known) {
      int distance = distance(plain, word.toLowerCase(Locale.ROOT));
      if (distance <= limit) {
        limit = distance - 1;
        best = word;
      }
    }
    return best == null ? continued(plain, known) : Optional.of(best);
  }

  /** The only known word that starts with the written one. */
  private static Optional<String> continued(String written, Collection<String> known) {
    var longer = known.stream().filter(word -> word.startsWith(written + "-")).toList();
    return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  /** The number of single letters to insert, delete or replace (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
