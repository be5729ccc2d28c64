package org.cramptriage.cli.rules;

import java.util.Locale;
import java.util.function.ToLongBiFunction;
import org.cramptriage.assess.transitions.LevelTransition;
import org.cramptriage.assess.transitions.LevelTransitions;
import org.cramptriage.assess.transitions.Subgroup;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Colours;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.terms.Urgency;

/** Prints level transitions as tables for people; falls first. */
final class ReadableMoves {

  private final LevelTransitions moves;
  private final Colours colours;

  ReadableMoves(LevelTransitions moves, Colours colours) {
    this.moves = moves;
    this.colours = colours;
  }

  void write(Paragraphs into) {
    into.line(
        "  %d people: %d down, %d up, %d at the same level."
            .formatted(
                moves.people(),
                moves.falling(),
                moves.rising(),
                moves.people() - moves.falling() - moves.rising()));
    table(into, moves::count);
    if (moves.falling() + moves.rising() > 0) {
      into.gap().line("  Down and up by group:");
      moves.subgroups().stream()
          .sorted(java.util.Comparator.comparing((Subgroup g) -> -moves.falling(g)))
          .filter(group -> moves.falling(group) + moves.rising(group) > 0)
          .forEach(group -> into.line(row(group)));
    }
    if (!moves.down().isEmpty()) {
      into.gap().line("  The first people whose level falls:");
      moves.down().forEach(move -> into.line(colours.level(move.before(), "    " + said(move))));
    }
  }

  private static String said(LevelTransition move) {
    String id = org.cramptriage.questionnaire.Problem.oneLine(move.id(), ReadableAssessment.WIDTH);
    return id + ": " + move.before() + " → " + move.after();
  }

  private String row(Subgroup group) {
    return String.format(
        Locale.ROOT,
        "    %-40s %7d down %7d up of %d",
        group.words(),
        moves.falling(group),
        moves.rising(group),
        moves.people(group));
  }

  private static void table(Paragraphs into, ToLongBiFunction<Urgency, Urgency> count) {
    StringBuilder heading = new StringBuilder("    before \\ after ");
    for (Urgency to : Urgency.values()) {
      heading.append(String.format(Locale.ROOT, "%11s", to));
    }
    into.gap().line(heading.toString());
    for (Urgency from : Urgency.values()) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "    %-15s", from));
      for (Urgency to : Urgency.values()) {
        line.append(String.format(Locale.ROOT, "%11d", count.applyAsLong(from, to)));
      }
      into.line(line.toString());
    }
  }
}
