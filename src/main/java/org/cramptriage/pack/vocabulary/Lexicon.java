package org.cramptriage.pack.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All listed names and phrases, by their words. The kind that is added first keeps a phrase. */
final class Lexicon {

  private static final int SHORTEST_JOINED = 4;
  private static final int SHORTEST_PLURAL = 3;

  private final WordSplitter splitter;
  private final Map<String, Sense> senses = new HashMap<>();
  private final Map<String, Listed> singleNames = new LinkedHashMap<>();
  private final Map<String, Sense> joined = new LinkedHashMap<>();
  private final LongerNames longerNames = new LongerNames();
  private int longest = 1;

  Lexicon(WordSplitter splitter) {
    this.splitter = splitter;
  }

  void addPhrases(List<String> phrases, Kind kind) {
    for (String phrase : phrases) {
      add(phrase, kind, Listed.OTHER);
    }
  }

  void add(String phrase, Kind kind, Listed listed) {
    List<Word> words = splitter.split(PlainText.of(phrase));
    if (words.isEmpty()) {
      return;
    }
    Gap written = widest(words, 0, words.size());
    Sense sense = new Sense(kind, listed, written == Gap.SLASH ? Gap.JOINT : written);
    senses.merge(key(words, 0, words.size()), sense, Sense::with);
    longest = Math.max(longest, words.size());
    if (kind == Kind.MEDICINE || kind == Kind.OTHER) {
      addName(words, sense);
    }
  }

  private void addName(List<Word> words, Sense sense) {
    String run = words.stream().map(Word::text).collect(Collectors.joining());
    if (words.size() == 1) {
      singleNames.merge(
          run, sense.listed(), (one, two) -> one.classes().isEmpty() ? one : one.with(two));
      return;
    }
    longerNames.add(words, sense.listed());
    if (sense.widest() == Gap.SOFT && run.length() >= SHORTEST_JOINED) {
      joined.merge(run, sense, Sense::with);
    }
  }

  /** Lets names of several words also be found when they are written as one. */
  void close() {
    joined.forEach(senses::putIfAbsent);
  }

  LongerNames longerNames() {
    return longerNames;
  }

  /** Names of one word, with their meaning. */
  Map<String, Listed> singleNames() {
    return singleNames;
  }

  /** The phrases that begin at a word, longest first. */
  List<Match> at(List<Word> words, int from) {
    List<Match> matches = new ArrayList<>();
    for (int to = Math.min(words.size(), from + longest); to > from; to--) {
      Sense sense = find(key(words, from, to));
      if (sense != null && widest(words, from, to).compareTo(sense.widest()) <= 0) {
        matches.add(new Match(sense, to));
      }
    }
    return matches;
  }

  private @Nullable Sense find(String key) {
    Sense sense = senses.get(key);
    if (sense == null && key.length() > SHORTEST_PLURAL && key.endsWith("s")) {
      return senses.get(key.substring(0, key.length() - 1));
    }
    return sense;
  }

  private static String key(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private static Gap widest(List<Word> words, int from, int to) {
    return words.subList(from + 1, to).stream().map(Word::before).reduce(Gap.SOFT, Gap::or);
  }

  /** A phrase that was found, and the index after its last word. */
  record Match(Sense sense, int to) {}
}
