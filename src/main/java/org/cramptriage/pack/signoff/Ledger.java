package org.cramptriage.pack.signoff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * All decisions in the order in which they were made. The file only ever grows: a decision is taken
 * back by a later one.
 *
 * @param entries the decisions
 */
public record Ledger(List<Entry> entries) {

  /** A ledger without a decision. */
  public static final Ledger EMPTY = new Ledger(List.of());

  /** Defensive copy. */
  public Ledger {
    entries = List.copyOf(entries);
  }

  /**
   * A decision and its place.
   *
   * @param line the line in the file, from 1
   * @param decision what was decided
   */
  public record Entry(int line, Decision decision) {}

  /**
   * Reads a ledger. Empty lines and lines that begin with # are left alone.
   *
   * @param malformed takes the number of each line that is not a decision, and what is wrong with
   *     it
   */
  public static Ledger parse(String text, BiConsumer<Integer, String> malformed) {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          entries.add(new Entry(number, Decision.parse(line)));
        } catch (IllegalArgumentException e) {
          malformed.accept(number, String.valueOf(e.getMessage()));
        }
      }
    }
    return new Ledger(entries);
  }

  /** The decisions about rules that were not taken out; those about others are history. */
  public Ledger without(Collection<String> retired) {
    return new Ledger(
        entries.stream().filter(e -> !retired.contains(e.decision().rule())).toList());
  }

  /** The decisions about a rule, or about the pack. */
  public List<Entry> of(String rule) {
    return entries.stream().filter(e -> e.decision().rule().equals(rule)).toList();
  }
}
