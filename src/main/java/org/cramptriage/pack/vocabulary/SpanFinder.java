package org.cramptriage.pack.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts words into spans of one meaning; the longest listed phrase wins. */
final class SpanFinder {

  private static final int MOST_GUESSES = 24;

  private final Lexicon lexicon;
  private final NearNames nearNames;
  private final Set<String> counters;

  SpanFinder(Lexicon lexicon, Set<String> counters) {
    this.lexicon = lexicon;
    this.nearNames = new NearNames(lexicon.singleNames(), lexicon.longerNames());
    this.counters = counters;
  }

  List<Span> find(List<Word> words) {
    List<Span> spans = new ArrayList<>();
    int guesses = 0;
    for (int at = 0; at < words.size(); at = spans.get(spans.size() - 1).to()) {
      List<Lexicon.Match> matches = lexicon.at(words, at);
      if (!matches.isEmpty()) {
        spans.add(listed(words, at, matches));
      } else if (words.get(at).isNumber()) {
        spans.add(new Span(Kind.NOISE, Listed.OTHER, true, at, at + 1));
      } else if (guesses++ < MOST_GUESSES) {
        spans.add(guessed(words, at));
      } else {
        spans.add(new Span(Kind.UNKNOWN, Listed.OTHER, true, at, at + 1));
      }
    }
    return spans;
  }

  private Span listed(List<Word> words, int at, List<Lexicon.Match> matches) {
    Lexicon.Match match = matches.get(0);
    if (matches.size() > 1 && endsInCount(words, at, match.to())) {
      match = matches.get(1);
    }
    Span span = new Span(match.sense().kind(), match.sense().listed(), true, at, match.to());
    if (isAlmostLonger(words, span)) {
      return span.as(Kind.UNCLEAR);
    }
    return span.kind() == Kind.UNIT && isBesideNumber(words, span) ? span.as(Kind.NOISE) : span;
  }

  private boolean isAlmostLonger(List<Word> words, Span span) {
    return span.kind() == Kind.MEDICINE
        && span.to() - span.from() == 1
        && span.to() < words.size()
        && words.get(span.to()).before() == Gap.SOFT
        && lexicon
            .longerNames()
            .almostBegin(
                words.get(span.from()).text(),
                words.get(span.to()).text(),
                span.listed().classes());
  }

  private boolean endsInCount(List<Word> words, int from, int to) {
    return to - from > 1
        && to < words.size()
        && words.get(to - 1).isNumber()
        && words.get(to).before() == Gap.SOFT
        && counters.contains(words.get(to).text());
  }

  private static boolean isBesideNumber(List<Word> words, Span span) {
    return span.from() > 0 && words.get(span.from() - 1).isNumber()
        || span.to() < words.size() && words.get(span.to()).isNumber();
  }

  private Span guessed(List<Word> words, int at) {
    String next = at + 1 < words.size() ? words.get(at + 1).text() : "";
    Sense guess = nearNames.guess(words.get(at).text(), next);
    return new Span(guess.kind(), guess.listed(), false, at, at + 1);
  }
}
