package org.cramptriage.review.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;

/**
 * Sister rules side by side: one row a rule, one column a question, never more than nine. A cell
 * says which answers count, and whether the rule cannot hold without one of them.
 *
 * @param columns the questions
 * @param rows the rules
 */
public record TopicTable(List<Item> columns, List<Row> rows) {

  private static final int MOST_COLUMNS = 9;

  /** Defensive copies. */
  public TopicTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A rule.
   *
   * @param rule the rule
   * @param cells one for each column
   * @param more how many of its questions have no column here
   */
  public record Row(RuleView rule, List<Cell> cells, int more) {}

  /**
   * What a rule says of a question.
   *
   * @param answers the answers that count; empty if it does not ask
   * @param needed whether the rule cannot hold without one of them
   */
  public record Cell(String answers, boolean needed) {}

  /** The tables of a topic: as few as there can be without a tenth column. */
  static List<TopicTable> of(RulePack pack, List<RuleView> rules) {
    List<TopicTable> tables = new ArrayList<>();
    List<RuleView> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (RuleView rule : rules) {
      Set<String> wider = new LinkedHashSet<>(columns);
      wider.addAll(mostTelling(rule));
      if (wider.size() > MOST_COLUMNS && !rows.isEmpty()) {
        tables.add(table(pack, rows, columns));
        rows = new ArrayList<>();
        wider = new LinkedHashSet<>(mostTelling(rule));
      }
      rows.add(rule);
      columns = wider;
    }
    tables.add(table(pack, rows, columns));
    return tables;
  }

  /** The questions of a rule, those without which it cannot hold first, nine at most. */
  private static List<String> mostTelling(RuleView rule) {
    Condition condition = rule.asks();
    List<String> needed = new ArrayList<>();
    List<String> others = new ArrayList<>();
    rule.links().items().forEach(i -> (isNeeded(condition, i) ? needed : others).add(i));
    needed.addAll(others);
    return needed.subList(0, Math.min(MOST_COLUMNS, needed.size()));
  }

  private static TopicTable table(RulePack pack, List<RuleView> rules, Set<String> items) {
    List<Item> columns =
        pack.catalogue().items().stream().filter(item -> items.contains(item.id())).toList();
    List<Row> rows = new ArrayList<>();
    for (RuleView rule : rules) {
      List<Cell> cells = columns.stream().map(item -> cell(rule.asks(), item)).toList();
      int more = (int) rule.links().items().stream().filter(i -> !items.contains(i)).count();
      rows.add(new Row(rule, cells, more));
    }
    return new TopicTable(columns, rows);
  }

  private static Cell cell(Condition condition, Item item) {
    String answers =
        condition
            .tests()
            .filter(test -> test.item().equals(item.id()))
            .map(test -> words(item, test))
            .distinct()
            .collect(Collectors.joining("; or "));
    return new Cell(answers, !answers.isEmpty() && isNeeded(condition, item.id()));
  }

  private static String words(Item item, Condition.Test test) {
    if (test instanceof Condition.Compare c) {
      return c.comparison().words() + " " + c.limit().toPlainString();
    }
    return test instanceof Condition.AnyOf any
        ? any.codes().stream().map(item::label).collect(Collectors.joining("; or "))
        : "Yes";
  }

  /** Whether a condition is false if everything but the tests of this item holds. */
  static boolean isNeeded(Condition condition, String item) {
    return !holdsWithout(condition, item);
  }

  private static boolean holdsWithout(Condition condition, String item) {
    if (condition instanceof Condition.Test test) {
      return !test.item().equals(item);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(part -> holdsWithout(part, item));
    }
    return condition.parts().stream().allMatch(part -> holdsWithout(part, item));
  }
}
