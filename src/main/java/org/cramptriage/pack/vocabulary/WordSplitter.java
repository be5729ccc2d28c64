package org.cramptriage.pack.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits plain text into words, and finds what is between them. */
final class WordSplitter {

  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{Nd}+(?:[.,]\\p{Nd}+)*|\\?+");
  private static final int MOST_WORDS = 400;

  private final Set<String> joiners;

  private final Set<String> pairers;

  WordSplitter(Set<String> joiners, Set<String> pairers) {
    this.pairers = pairers;
    this.joiners = joiners;
  }

  List<Word> split(String plain) {
    List<Word> words = new ArrayList<>();
    Matcher found = WORD.matcher(plain);
    Gap gap = Gap.SOFT;
    int end = 0;
    while (words.size() < MOST_WORDS && found.find()) {
      gap = gap.or(gap(plain, end, found.start(), words));
      end = found.end();
      if (joiners.contains(found.group())) {
        gap = gap.or(Gap.JOINT);
      } else if (pairers.contains(found.group())) {
        gap = gap.or(Gap.SLASH);
      } else {
        words.add(word(found, gap));
        gap = Gap.SOFT;
      }
    }
    return words;
  }

  /** Whether the splitter gave up before the end of the text. */
  boolean cut(List<Word> words) {
    return words.size() >= MOST_WORDS;
  }

  private static Word word(Matcher found, Gap gap) {
    String text = found.group();
    return new Word(text.charAt(0) == '?' ? "?" : text, found.start(), found.end(), gap);
  }

  private static Gap gap(String plain, int from, int to, List<Word> words) {
    Gap gap = Gap.SOFT;
    for (int at = from; at < to; at++) {
      gap = gap.or(gapOf(plain, at, !words.isEmpty() && words.get(words.size() - 1).isNumber()));
    }
    return gap;
  }

  private static Gap gapOf(String plain, int at, boolean afterNumber) {
    return switch (plain.charAt(at)) {
      case '/', '\\' -> afterNumber ? Gap.SOFT : slash(plain, at);
      case '+', '&' -> Gap.JOINT;
      case '(', ')', '[', ']', '{', '}', '<', '>', '=' -> Gap.BRACKET;
      case ',', ':', '|', '*', '\u2022', '\u3001', '\u060c' -> Gap.COMMA;
      case ';', '\n', '\r', '!', '\u3002' -> Gap.STOP;
      case '.' -> isSpace(plain, at + 1) ? Gap.STOP : Gap.SOFT;
      case '-' -> isSpace(plain, at - 1) && isSpace(plain, at + 1) ? Gap.COMMA : Gap.SOFT;
      default -> Gap.SOFT;
    };
  }

  private static Gap slash(String plain, int at) {
    return isSpace(plain, at - 1) || isSpace(plain, at + 1) ? Gap.JOINT : Gap.SLASH;
  }

  private static boolean isSpace(String plain, int at) {
    return at < 0 || at >= plain.length() || Character.isWhitespace(plain.charAt(at));
  }
}
