package org.cramptriage.pack.signoff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a reviewer predicted the near cases of a rule before deciding about it.
 *
 * @param right how many were predicted rightly
 * @param of how many were asked; 0 if none was
 */
public record Prediction(int right, int of) {

  /** No case was asked. */
  public static final Prediction NONE = new Prediction(0, 0);

  private static final String NOT_PUT = "not asked";
  private static final Pattern WORDS = Pattern.compile("(\\d) of ([1-9])");

  /** Checks the numbers. */
  public Prediction {
    if (right < 0 || right > of) {
      throw new IllegalArgumentException(right + " of " + of);
    }
  }

  /** Whether a case was predicted wrongly. */
  public boolean isWrong() {
    return right < of;
  }

  /** The words in the ledger, for example {@code 2 of 2}. */
  public String words() {
    return of == 0 ? NOT_PUT : right + " of " + of;
  }

  /**
   * Reads the words back.
   *
   * @throws IllegalArgumentException if they are not a prediction
   */
  public static Prediction parse(String words) {
    Matcher numbers = WORDS.matcher(words);
    if (words.equals(NOT_PUT)) {
      return NONE;
    }
    if (!numbers.matches()) {
      throw new IllegalArgumentException("expected \"2 of 2\" or \"" + NOT_PUT + "\"");
    }
    return new Prediction(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
  }
}
