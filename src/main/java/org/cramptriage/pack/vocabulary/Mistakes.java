package org.cramptriage.pack.vocabulary;

/** Counts typing mistakes: a letter lost, added or changed, or two neighbours swapped. */
final class Mistakes {

  /** The most mistakes that are counted. */
  static final int MOST = 2;

  private static final int TOO_MANY = MOST + 1;

  private Mistakes() {}

  /** The number of mistakes between two words, or 3 where it is more than 2. */
  static int between(String one, String two) {
    return between(one, 0, two, 0, MOST);
  }

  /** The set of letters in a word, one bit each; several letters may share a bit. */
  static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << (word.charAt(i) & 63);
    }
    return letters;
  }

  /**
   * Whether words with these sets of letters may be at most 2 mistakes apart. Comparing the sets is
   * fast: a mistake adds at most one letter to a set and removes at most one.
   */
  static boolean areFew(long lettersOfOne, long lettersOfTwo) {
    return Long.bitCount(lettersOfOne ^ lettersOfTwo) <= 2 * MOST;
  }

  /** Walks over what is equal, and tries each mistake where the words first differ. */
  private static int between(String one, int i, String two, int j, int left) {
    int a = i;
    int b = j;
    while (a < one.length() && b < two.length() && one.charAt(a) == two.charAt(b)) {
      a++;
      b++;
    }
    if (a == one.length() && b == two.length()) {
      return 0;
    }
    int restOfOne = one.length() - a;
    int restOfTwo = two.length() - b;
    if (left == 0 || Math.abs(restOfOne - restOfTwo) > left) {
      return TOO_MANY;
    }
    return Math.min(TOO_MANY, 1 + next(one, a, two, b, left - 1));
  }

  private static int next(String one, int a, String two, int b, int left) {
    int least = TOO_MANY;
    if (a < one.length()) {
      least = between(one, a + 1, two, b, left);
    }
    if (b < two.length()) {
      least = Math.min(least, between(one, a, two, b + 1, left));
    }
    if (a < one.length() && b < two.length()) {
      least = Math.min(least, between(one, a + 1, two, b + 1, left));
    }
    if (swapped(one, a, two, b)) {
      least = Math.min(least, between(one, a + 2, two, b + 2, left));
    }
    return least;
  }

  private static boolean swapped(String one, int a, String two, int b) {
    return a + 1 < one.length()
        && b + 1 < two.length()
        && one.charAt(a) == two.charAt(b + 1)
        && one.charAt(a + 1) == two.charAt(b);
  }
}
