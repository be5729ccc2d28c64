package org.cramptriage.pack.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting of typing mistakes. */
class MistakesTest {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz\u00f1\u0431\u4e00";

  @Test
  void theLettersOfTwoWordsNeverHideThatFewMistakesAreBetweenThem() {
    Random random = new Random(11);
    int near = 0;
    int skipped = 0;
    for (int i = 0; i < 200_000; i++) {
      String one = word(random);
      String two = i % 2 == 0 ? word(random) : mistyped(mistyped(one, random), random);
      boolean few = Mistakes.areFew(Mistakes.letters(one), Mistakes.letters(two));
      if (Mistakes.between(one, two) <= Mistakes.MOST) {
        near++;
        assertThat(few).as("%s %s", one, two).isTrue();
      }
      skipped += few ? 0 : 1;
    }
    assertThat(near).isGreaterThan(90_000);
    assertThat(skipped).isGreaterThan(50_000);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int left = 5 + random.nextInt(10); left > 0; left--) {
      word.append(letter(random));
    }
    return word.toString();
  }

  private static char letter(Random random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private static String mistyped(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    StringBuilder mistyped = new StringBuilder(word);
    switch (random.nextInt(4)) {
      case 0 -> mistyped.deleteCharAt(at);
      case 1 -> mistyped.insert(at, letter(random));
      case 2 -> mistyped.setCharAt(at, letter(random));
      default -> mistyped.deleteCharAt(at).insert(at + 1, word.charAt(at));
    }
    return mistyped.toString();
  }
}
