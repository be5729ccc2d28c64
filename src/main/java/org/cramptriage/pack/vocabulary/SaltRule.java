package org.cramptriage.pack.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ignores a salt word right after a medicine, and doubts a mineral in the same place. */
final class SaltRule {

  private final Set<String> salts;
  private final Set<String> elements;

  SaltRule(Set<String> salts, Set<String> elements) {
    this.salts = salts;
    this.elements = elements;
  }

  List<Span> settle(List<Span> spans, List<Word> words) {
    List<Span> settled = new ArrayList<>();
    boolean takesSalt = false;
    for (Span span : spans) {
      boolean follows = takesSalt && !words.get(span.from()).before().splits();
      Span result = settle(span, words.get(span.from()).text(), follows);
      takesSalt =
          span.kind() == Kind.MEDICINE || span.kind() == Kind.UNCLEAR
              ? !isElement(span, words)
              : follows && result.kind() == Kind.NOISE && span.kind() == Kind.SALT;
      settled.add(result);
    }
    return settled;
  }

  private Span settle(Span span, String text, boolean follows) {
    if (!follows) {
      return span;
    }
    if (span.kind() == Kind.SALT) {
      return span.as(Kind.NOISE);
    }
    return span.kind() == Kind.MEDICINE && span.to() - span.from() == 1 && isSalt(text)
        ? span.as(Kind.UNCLEAR)
        : span;
  }

  private boolean isSalt(String text) {
    return salts.stream().anyMatch(salt -> Mistakes.between(salt, text) <= 1);
  }

  private boolean isElement(Span span, List<Word> words) {
    return elements.contains(words.get(span.to() - 1).text());
  }
}
