package org.cramptriage.pack.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text, in lower case and without punctuation. A setting such as {@code
 * {emergency-number}} is one word; any other mark in curly brackets is none.
 */
public final class Words {

  private static final Pattern PART = Pattern.compile("(?s)\\{if\\b[^{}]*}.*?\\{/if}");
  private static final Pattern MARK = Pattern.compile("\\{/?if\\b[^{}]*}");

  private Words() {}

  /** The text without the parts that only some people read. */
  public static String forEverybody(String text) {
    return PART.matcher(text).replaceAll(" ");
  }

  /** The text with all its parts, without the marks around them. */
  public static String withoutMarks(String text) {
    return MARK.matcher(text).replaceAll(" ");
  }

  /** The sentences of a text. */
  public static List<String> sentences(String text) {
    return Arrays.stream(text.strip().split("(?<=[.!?])\\s+")).filter(s -> !s.isEmpty()).toList();
  }

  /** The words of a text in their order. */
  public static List<String> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace('\u2019', '\'')
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      int end = plain.charAt(at) == '{' ? afterMark(plain, at) : afterWord(plain, at);
      String word = plain.substring(at, end);
      if (!word.isEmpty() && (word.charAt(0) != '{' || isSetting(word))) {
        words.add(word);
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private static int afterMark(String text, int at) {
    int end = text.indexOf('}', at);
    return end < 0 ? at : end + 1;
  }

  private static int afterWord(String text, int at) {
    int end = at;
    while (end < text.length() && isPartOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || isJoined(c);
  }

  /** Accents that no single character stands for. */
  private static boolean isJoined(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSetting(String mark) {
    return mark.chars().noneMatch(c -> c == ' ' || c == '/');
  }
}
