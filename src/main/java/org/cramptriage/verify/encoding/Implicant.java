package org.cramptriage.verify.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cramptriage.pack.model.Condition;
import org.logicng.formulas.Literal;

/**
 * One way in which a condition holds on a complete sheet: tests of answers that are enough for it.
 *
 * @param tests the tests
 */
public record Implicant(List<Condition.Test> tests) {

  /** Defensive copy. */
  public Implicant {
    tests = List.copyOf(tests);
  }

  /**
   * A way in which a condition holds.
   *
   * @param model holds the condition
   */
  public static Implicant of(Condition condition, Sheet sheet, Predicate<Literal> model) {
    List<Condition.Test> tests = new ArrayList<>();
    gather(condition, sheet, model, tests);
    return new Implicant(tests.stream().distinct().toList());
  }

  private static void gather(
      Condition condition, Sheet sheet, Predicate<Literal> model, List<Condition.Test> into) {
    if (condition instanceof Condition.Test test) {
      into.add(test);
    } else if (condition instanceof Condition.HasFinding has) {
      String id =
          has.ids().stream()
              .filter(finding -> model.test(sheet.rule(finding).isTrue()))
              .findFirst()
              .orElseThrow();
      gather(sheet.pack().condition(id), sheet, model, into);
    } else if (condition instanceof Condition.Any any) {
      Condition part =
          any.parts().stream()
              .filter(one -> model.test(sheet.of(one).isTrue()))
              .findFirst()
              .orElseThrow();
      gather(part, sheet, model, into);
    } else {
      condition.parts().forEach(part -> gather(part, sheet, model, into));
    }
  }
}
