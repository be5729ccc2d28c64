package org.cramptriage.pack.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern of words. A word that ends in {@code *} stands for all words that begin like it; three
 * points stand for any words in between. Matching takes time in proportion to the text: there is
 * nothing to try twice.
 */
public final class Phrase {

  /** Longer ones are refused: nobody could read them. */
  public static final int LONGEST = 200;

  private static final String GAP = "...";

  private final String written;
  private final List<List<String>> segments;

  private Phrase(String written, List<List<String>> segments) {
    this.written = written;
    this.segments = segments;
  }

  /** The phrase as it is written, of at most {@link #LONGEST} characters with at least one word. */
  public static Phrase of(String written) {
    List<List<String>> segments = new ArrayList<>();
    for (String part : written.split("\\.\\.\\.", -1)) {
      segments.add(words(part));
    }
    return new Phrase(written, List.copyOf(segments));
  }

  private static List<String> words(String part) {
    return Arrays.stream(part.strip().split("\\s+"))
        .flatMap(
            word ->
                word.endsWith("*")
                    ? Words.of(word).stream().map(w -> w + "*")
                    : Words.of(word).stream())
        .toList();
  }

  /** Whether a phrase may be written like this. */
  public static boolean isPossible(String written) {
    return written.length() <= LONGEST && !Words.of(written.replace(GAP, " ")).isEmpty();
  }

  /** Whether these words, from the first to the last, are the phrase. */
  public boolean isAll(List<String> words) {
    List<String> first = segments.get(0);
    List<String> last = segments.get(segments.size() - 1);
    if (!matches(first, words, 0)) {
      return false;
    }
    if (segments.size() == 1) {
      return words.size() == first.size();
    }
    int end = words.size() - last.size();
    int at = first.size();
    for (List<String> segment : segments.subList(1, segments.size() - 1)) {
      int found = find(segment, words, at);
      if (found < 0) {
        return false;
      }
      at = found + segment.size();
    }
    return end >= at && matches(last, words, end);
  }

  /** Where the phrase is found first; an empty list if nowhere. */
  public List<String> in(List<String> words) {
    int from = find(segments.get(0), words, 0);
    int to = from;
    for (List<String> segment : segments) {
      int found = to < 0 ? -1 : find(segment, words, to);
      to = found < 0 ? -1 : found + segment.size();
    }
    return to < 0 ? List.of() : words.subList(from, to);
  }

  /** Makes the words of each place where the phrase is found empty; it must have no gap. */
  public void blankOut(List<String> words) {
    List<String> only = segments.get(0);
    for (int at = find(only, words, 0); at >= 0; at = find(only, words, at + only.size())) {
      words.subList(at, at + only.size()).replaceAll(word -> "");
    }
  }

  /** Whether it stands for words in between. */
  public boolean hasGap() {
    return segments.size() > 1;
  }

  private static int find(List<String> segment, List<String> words, int from) {
    for (int at = from; at + segment.size() <= words.size(); at++) {
      if (matches(segment, words, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(List<String> segment, List<String> words, int at) {
    if (at < 0 || at + segment.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < segment.size(); i++) {
      String wanted = segment.get(i);
      String word = words.get(at + i);
      boolean same =
          wanted.endsWith("*")
              ? word.startsWith(wanted.substring(0, wanted.length() - 1))
              : word.equals(wanted);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return written;
  }
}
