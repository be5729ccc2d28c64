package org.cramptriage.review.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.terms.Urgency;

/**
 * How many rules there are of each level and state.
 *
 * @param rows one row a level, the most urgent first, then advice and contraindications
 */
public record Overview(List<Row> rows) {

  private static final double BAR = 420;

  /** Defensive copy. */
  public Overview {
    rows = List.copyOf(rows);
  }

  /**
   * A level.
   *
   * @param name its name
   * @param code its name as a word of the page's styles
   * @param counts how many rules are in each state, in the order of the states
   */
  public record Row(String name, String code, List<Integer> counts) {
    /** How many rules there are. */
    public int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * A piece of a bar of the chart.
   *
   * @param state the state it represents
   * @param x its left edge
   * @param width its width
   * @param count the number of rules in it
   */
  public record Piece(State state, double x, double width, int count) {}

  /** All states in their order. */
  public List<State> states() {
    return List.of(State.values());
  }

  /** How many rules are in a state. */
  public int count(State state) {
    return rows.stream().mapToInt(row -> row.counts().get(state.ordinal())).sum();
  }

  /** How many rules there are. */
  public int total() {
    return rows.stream().mapToInt(Row::total).sum();
  }

  /** The bar of a row, to the scale of the longest. */
  public List<Piece> bar(Row row) {
    int longest = rows.stream().mapToInt(Row::total).max().orElse(1);
    List<Piece> pieces = new ArrayList<>();
    double x = 0;
    for (State state : State.values()) {
      int count = row.counts().get(state.ordinal());
      double width = BAR * count / longest;
      if (count > 0) {
        pieces.add(new Piece(state, x, width, count));
      }
      x += width;
    }
    return pieces;
  }

  static Overview of(List<RuleView> rules) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    List<Urgency> levels = new ArrayList<>(Arrays.asList(Urgency.values()));
    java.util.Collections.reverse(levels);
    levels.forEach(level -> counts.put(level.name(), new int[State.values().length]));
    for (RuleView rule : rules) {
      String row = rule.urgency().isEmpty() ? rule.kind() : rule.urgency();
      int[] states = counts.computeIfAbsent(row, r -> new int[State.values().length]);
      states[rule.standing().state().ordinal()]++;
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach((name, states) -> rows.add(row(name, states)));
    return new Overview(rows);
  }

  private static Row row(String name, int[] states) {
    String code = name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return new Row(name.replace('_', ' '), code, Arrays.stream(states).boxed().toList());
  }
}
