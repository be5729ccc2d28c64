package org.cramptriage.review.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.RulePack;
import org.cramptriage.terms.Urgency;

/**
 * A topic as a picture, for orientation only: questions on the left, rules in the middle, levels on
 * the right, lines between them. All measures are in units of the picture.
 *
 * @param height its height
 * @param boxes its boxes
 * @param lines what connects them
 */
public record Flow(int height, List<Box> boxes, List<Line> lines) {

  /** The width of every picture. */
  public static final int WIDTH = 900;

  private static final int ROW = 26;
  private static final int QUESTIONS = 0;
  private static final int RULES = 440;
  private static final int LEVELS = 780;
  private static final int QUESTION_WIDTH = 330;
  private static final int RULE_WIDTH = 110;
  private static final int LEVEL_WIDTH = 120;
  private static final int LONGEST = 52;

  /** Defensive copies. */
  public Flow {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * A box.
   *
   * @param x its left edge
   * @param y its middle
   * @param width its width
   * @param kind question, rule or a level in small letters
   * @param text what is written in it
   * @param title its full words
   * @param link where it leads; empty for none
   */
  public record Box(int x, int y, int width, String kind, String text, String title, String link) {}

  /**
   * A line from the right edge of one box to the left edge of another.
   *
   * @param x1 its start
   * @param y1 its start
   * @param x2 its end
   * @param y2 its end
   */
  public record Line(int x1, int y1, int x2, int y2) {}

  static Flow of(RulePack pack, List<RuleView> rules) {
    List<RuleView> sorted =
        rules.stream()
            .sorted(Comparator.comparing(Flow::level).reversed().thenComparing(RuleView::id))
            .toList();
    Map<String, List<Integer>> users = users(sorted);
    List<String> items =
        users.keySet().stream()
            .sorted(
                Comparator.comparingDouble(
                    item ->
                        users.getOrDefault(item, List.of()).stream()
                            .mapToInt(i -> i)
                            .average()
                            .orElse(0)))
            .toList();
    List<Urgency> levels =
        sorted.stream()
            .filter(r -> level(r) >= 0)
            .map(r -> Urgency.valueOf(r.urgency()))
            .distinct()
            .toList();
    return new Drawing(pack, sorted, items, levels).flow();
  }

  private static int level(RuleView rule) {
    return rule.urgency().isEmpty() ? -1 : Urgency.valueOf(rule.urgency()).ordinal();
  }

  private static Map<String, List<Integer>> users(List<RuleView> rules) {
    Map<String, List<Integer>> users = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      for (String item : rules.get(i).links().items()) {
        users.computeIfAbsent(item, key -> new ArrayList<>()).add(i);
      }
    }
    return users;
  }

  /** Places boxes and lines. */
  private record Drawing(
      RulePack pack, List<RuleView> rules, List<String> items, List<Urgency> levels) {

    Flow flow() {
      int rows = Math.max(items.size(), Math.max(rules.size(), levels.size()));
      int height = (rows + 1) * ROW;
      List<Box> boxes = new ArrayList<>();
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        String question = pack.catalogue().item(items.get(i)).question();
        int y = middle(i, items.size(), height);
        boxes.add(
            new Box(
                QUESTIONS,
                y,
                QUESTION_WIDTH,
                "question",
                shortened(question),
                question,
                "q-" + items.get(i)));
      }
      for (int i = 0; i < rules.size(); i++) {
        rule(rules.get(i), middle(i, rules.size(), height), height, boxes, lines);
      }
      for (int i = 0; i < levels.size(); i++) {
        String name = levels.get(i).name();
        String text = name.replace('_', ' ');
        int y = middle(i, levels.size(), height);
        boxes.add(
            new Box(
                LEVELS, y, LEVEL_WIDTH, name.toLowerCase(java.util.Locale.ROOT), text, text, ""));
      }
      return new Flow(height, boxes, lines);
    }

    private void rule(RuleView rule, int y, int height, List<Box> boxes, List<Line> lines) {
      boxes.add(new Box(RULES, y, RULE_WIDTH, "rule", rule.id(), rule.title(), rule.id()));
      for (String item : rule.links().items()) {
        int from = middle(items.indexOf(item), items.size(), height);
        lines.add(new Line(QUESTIONS + QUESTION_WIDTH, from, RULES, y));
      }
      if (!rule.urgency().isEmpty()) {
        int to = middle(levels.indexOf(Urgency.valueOf(rule.urgency())), levels.size(), height);
        lines.add(new Line(RULES + RULE_WIDTH, y, LEVELS, to));
      }
    }

    private static int middle(int place, int of, int height) {
      return (int) Math.round((place + 0.5) * height / of);
    }

    private static String shortened(String text) {
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }
  }
}
