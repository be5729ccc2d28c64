package org.cramptriage.cli.rules;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.scorecard.Interval;
import org.cramptriage.verify.scorecard.Score;
import org.cramptriage.verify.scorecard.Scorecard;
import org.cramptriage.verify.scorecard.ScoredPerson;

/** Prints a scorecard for people. */
final class ReadableScorecard {

  /** The highest first. */
  private static final List<Urgency> LEVELS =
      Stream.of(Urgency.values()).sorted((a, b) -> a.isAtLeast(b) ? -1 : 1).toList();

  private final Scorecard card;
  private final StringBuilder text = new StringBuilder();

  private ReadableScorecard(Scorecard card) {
    this.card = card;
  }

  static String of(String name, Scorecard card) {
    ReadableScorecard readable = new ReadableScorecard(card);
    readable.line(name.toUpperCase(Locale.ROOT) + ": " + card.counted().size() + " people");
    readable.table();
    readable.shares();
    readable.misses("Below every right level:", Score::isUnder);
    readable.misses("Above every right level:", Score::isOver);
    readable.advice();
    readable.notCounted();
    readable.line("");
    return readable.text.toString();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void table() {
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "  %-12s", "right \\ got"));
    LEVELS.forEach(level -> head.append(String.format(Locale.ROOT, "%10s", level)));
    line(head.toString());
    for (Urgency right : LEVELS) {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-12s", right));
      LEVELS.forEach(got -> row.append(String.format(Locale.ROOT, "%10d", card.count(right, got))));
      line(row.toString());
    }
  }

  private void shares() {
    share("Under-triage", card.under());
    share("Over-triage", card.over());
    share("Emergencies recognised", card.emergencySensitivity());
    share("People with unsafe advice", card.unsafe());
    share("Advice that is missing", card.missing());
  }

  private void share(String what, Interval of) {
    if (of.of() > 0) {
      line(
          String.format(
              Locale.ROOT,
              "  %-26s %4d of %4d  %5.1f %% (95 %%: %.1f to %.1f %%)",
              what,
              of.count(),
              of.of(),
              100 * of.share(),
              100 * of.low(),
              100 * of.high()));
    }
  }

  private void misses(String heading, Predicate<Score> missed) {
    List<Score> misses = card.counted().stream().filter(missed).toList();
    if (!misses.isEmpty()) {
      line("  " + heading);
      misses.forEach(this::score);
    }
  }

  private void score(Score score) {
    ScoredPerson person = score.person();
    String band =
        person.atLeast() == person.atMost()
            ? person.atLeast().name()
            : person.atLeast() + " to " + person.atMost();
    line("    " + person.id() + " " + person.title());
    line("      " + score.level() + ", right is " + band);
    score.because().forEach(why -> line("      " + why));
  }

  private void advice() {
    for (Score score : card.counted()) {
      if (!score.unsafe().isEmpty()) {
        line("  Unsafe for " + score.person().id() + ": " + String.join(", ", score.unsafe()));
      }
      if (!score.missing().isEmpty()) {
        line("  Missing for " + score.person().id() + ": " + String.join(", ", score.missing()));
      }
    }
  }

  private void notCounted() {
    List<Score> others = card.scores().stream().filter(s -> !s.person().counts()).toList();
    if (!others.isEmpty()) {
      line("  Not counted:");
      others.forEach(this::score);
    }
  }
}
