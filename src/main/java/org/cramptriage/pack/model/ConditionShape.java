package org.cramptriage.pack.model;

import java.util.stream.Stream;

/** How large a condition is for its reader. */
public final class ConditionShape {

  /** A list of findings counts once for each so many ids. */
  private static final int LISTED = 7;

  private ConditionShape() {}

  /**
   * How many tests it has: a field, an operator and a value, or a list of values, count one; so do
   * seven findings in one list.
   */
  public static int tests(Condition condition) {
    return condition
        .walk()
        .mapToInt(
            part ->
                part instanceof Condition.HasFinding has
                    ? (has.ids().size() + LISTED - 1) / LISTED
                    : part instanceof Condition.Test ? 1 : 0)
        .sum();
  }

  /**
   * How many levels of brackets it has. Those that only hold the fields of one fact together, or
   * the parts of a group of the same kind, mean nothing and do not count.
   */
  public static int brackets(Condition condition) {
    return Math.max(0, groups(condition) - 1);
  }

  private static int groups(Condition condition) {
    Condition open = open(condition);
    int inside = parts(open).mapToInt(ConditionShape::groups).max().orElse(0);
    return inside + (isGroup(open) ? 1 : 0);
  }

  private static Stream<Condition> parts(Condition group) {
    return group.parts().stream()
        .map(ConditionShape::open)
        .flatMap(
            part ->
                isGroup(part) && part.getClass() == group.getClass()
                    ? parts(part)
                    : Stream.of(part));
  }

  private static Condition open(Condition condition) {
    return condition instanceof Condition.Fact fact ? fact.inside() : condition;
  }

  private static boolean isGroup(Condition condition) {
    return condition instanceof Condition.All || condition instanceof Condition.Any;
  }
}
