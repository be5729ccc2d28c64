package org.cramptriage.pack.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits spans into clauses, and assigns a separate form to the clause it belongs to. */
final class ClauseSplitter {

  private final Set<String> creamClasses;

  ClauseSplitter(Set<String> creamClasses) {
    this.creamClasses = creamClasses;
  }

  List<Clause> split(List<Word> words, List<Span> spans) {
    return withSharedForms(withOwnForms(cut(words, spans)));
  }

  private static List<Clause> cut(List<Word> words, List<Span> spans) {
    List<Clause> clauses = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    Gap before = Gap.STOP;
    for (int at = 0; at < spans.size(); at++) {
      Gap gap = gapBefore(words, spans, at);
      if (gap.splits() && !open.isEmpty()) {
        clauses.add(new Clause(List.copyOf(open), before));
        open.clear();
        before = gap;
      }
      Span span = spans.get(at);
      open.add(
          span.kind() == Kind.SEPARATOR ? span.as(gap.splits() ? Kind.NOISE : Kind.UNKNOWN) : span);
    }
    if (!open.isEmpty()) {
      clauses.add(new Clause(List.copyOf(open), before));
    }
    return clauses;
  }

  private static Gap gapBefore(List<Word> words, List<Span> spans, int at) {
    Span span = spans.get(at);
    Gap written = words.get(span.from()).before();
    return switch (span.kind()) {
      case RESTART -> Gap.STOP;
      case SEPARATOR ->
          at + 1 < spans.size() && spans.get(at + 1).kind().names()
              ? written.or(Gap.JOINT)
              : written;
      default -> written;
    };
  }

  private static List<Clause> withOwnForms(List<Clause> clauses) {
    List<Clause> merged = new ArrayList<>();
    for (Clause clause : clauses) {
      Clause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && (isForm(clause) || isForm(last) && merged.size() == 1)) {
        merged.set(merged.size() - 1, last.followedBy(clause));
      } else {
        merged.add(clause);
      }
    }
    return merged;
  }

  private static boolean isForm(Clause clause) {
    return clause.hasForm() && !clause.names() && !clause.has(Kind.DOUBT);
  }

  /** In "hydrocortisone and clotrimazole cream" both are in the cream. */
  private List<Clause> withSharedForms(List<Clause> clauses) {
    for (int at = clauses.size() - 1; at > 0; at--) {
      Clause clause = clauses.get(at);
      if (clause.hasForm() && clause.before() == Gap.JOINT && isLoneCream(clauses.get(at - 1))) {
        Span form =
            clause.spans().stream()
                .filter(span -> span.kind() == Kind.TOPICAL || span.kind() == Kind.ABSORBED)
                .findFirst()
                .orElseThrow();
        clauses.set(at - 1, clauses.get(at - 1).followedBy(new Clause(List.of(form), Gap.JOINT)));
      }
    }
    return clauses;
  }

  private boolean isLoneCream(Clause clause) {
    return clause.spans().stream()
        .allMatch(
            span ->
                span.kind() == Kind.MEDICINE && creamClasses.containsAll(span.listed().classes()));
  }
}
