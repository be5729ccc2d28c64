package org.cramptriage.pack.vocabulary;

/** Words that mean one thing together: from the first index to before the last. */
record Span(Kind kind, Listed listed, boolean exact, int from, int to) {

  Span as(Kind other) {
    return new Span(other, listed, exact, from, to);
  }
}
