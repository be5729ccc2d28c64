package org.cramptriage.pack.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of one text into parts, unread words and ambiguous words. */
final class ClauseReader {

  private final String plain;
  private final List<Word> words;
  private final FormRule forms;
  private final List<MedicineReading.Part> parts = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<String> ambiguous = new ArrayList<>();

  ClauseReader(String plain, List<Word> words, FormRule forms) {
    this.plain = plain;
    this.words = words;
    this.forms = forms;
  }

  void doubted(Clause clause) {
    if (clause.names()) {
      unread.add(text(clause.spans()));
    }
  }

  void read(Clause clause) {
    List<Span> names = clause.spans().stream().filter(span -> span.kind().names()).toList();
    boolean[] spoiled = spoiled(names);
    Span last = null;
    for (int at = 0; at < names.size(); at++) {
      if (spoiled[at]) {
        int end = endOfSpoiled(spoiled, at);
        unread.add(text(names.subList(at, end)));
        at = end - 1;
        last = null;
      } else {
        last = readName(names.get(at), last, clause);
      }
    }
  }

  private boolean[] spoiled(List<Span> names) {
    boolean[] spoiled = new boolean[names.size()];
    for (int at = 0; at < spoiled.length; at++) {
      boolean beside =
          at > 0 && names.get(at - 1).kind().isLeftOver()
              || at + 1 < spoiled.length && names.get(at + 1).kind().isLeftOver();
      boolean paired =
          at > 0 && spoiled[at - 1] && words.get(names.get(at).from()).before() == Gap.SLASH;
      spoiled[at] = names.get(at).kind().isLeftOver() || beside || paired;
    }
    return spoiled;
  }

  private static int endOfSpoiled(boolean[] spoiled, int from) {
    return IntStream.range(from, spoiled.length)
        .filter(at -> !spoiled[at])
        .findFirst()
        .orElse(spoiled.length);
  }

  private @Nullable Span readName(Span name, @Nullable Span last, Clause clause) {
    if (name.kind() == Kind.UNCLEAR) {
      ambiguous.add(text(List.of(name)));
      return null;
    }
    if (!forms.keeps(name.listed(), clause)) {
      ambiguous.add(text(clause.spans()));
      return null;
    }
    if (last != null
        && (last.listed().covers(name.listed()) || name.listed().covers(last.listed()))) {
      parts.remove(parts.size() - 1);
      Span both =
          new Span(
              Kind.MEDICINE,
              last.listed().with(name.listed()),
              last.exact() && name.exact(),
              last.from(),
              name.to());
      parts.add(part(both, clause));
      return both;
    }
    parts.add(part(name, clause));
    return name;
  }

  private MedicineReading.Part part(Span span, Clause clause) {
    Listed listed = span.listed();
    boolean plain = span.exact() && forms.isPlain(listed, clause);
    return new MedicineReading.Part(
        text(List.of(span)),
        listed.readAs(),
        listed.sortedClasses(),
        plain ? listed.implied() : Set.of(),
        span.exact());
  }

  private String text(List<Span> spans) {
    int from = spans.stream().mapToInt(Span::from).min().orElseThrow();
    int to = spans.stream().mapToInt(Span::to).max().orElseThrow();
    return plain.substring(words.get(from).start(), words.get(to - 1).end());
  }

  MedicineReading reading(String written, List<String> beyond) {
    unread.addAll(beyond);
    if (parts.isEmpty() && unread.isEmpty() && ambiguous.isEmpty() && !written.isBlank()) {
      unread.add(written.strip());
    }
    return new MedicineReading(written, parts, unread, ambiguous.stream().distinct().toList());
  }
}
