package org.cramptriage.pack.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/** Spans that are read together, and the gap before them. */
record Clause(List<Span> spans, Gap before) {

  boolean has(Kind kind) {
    return spans.stream().anyMatch(span -> span.kind() == kind);
  }

  boolean names() {
    return spans.stream().anyMatch(span -> span.kind().names());
  }

  boolean hasForm() {
    return has(Kind.TOPICAL) || has(Kind.ABSORBED);
  }

  /** Whether a word of doubt follows the first name. */
  boolean isDoubtedAtItsEnd() {
    return spans.stream()
        .map(Span::kind)
        .dropWhile(kind -> !kind.names())
        .anyMatch(Kind.DOUBT::equals);
  }

  Clause followedBy(Clause next) {
    return new Clause(Stream.concat(spans.stream(), next.spans.stream()).toList(), before);
  }
}
