package org.cramptriage.pack.lint;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cramptriage.pack.drl.CanonicalCondition;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.ConditionShape;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.Problems;

/** Whether a reader can take in each rule and each sign, and reads no criterion twice. */
final class SizeLint {

  private static final int MOST_TESTS = 7;
  private static final int MOST_BRACKETS = 2;

  /** Fewer tests are as quickly read as the name of a sign. */
  private static final int WORTH_A_NAME = 3;

  private final Collection<Rule> rules;
  private final CanonicalCondition canonical;
  private final Problems problems;
  private final Map<String, Rule> firstWith = new HashMap<>();

  SizeLint(Collection<Rule> rules, FactFields fields, Problems problems) {
    this.rules = rules;
    this.canonical = new CanonicalCondition(fields);
    this.problems = problems;
  }

  void check() {
    rules.forEach(this::size);
    rules.forEach(rule -> twice(rule, rule.condition()));
  }

  private void size(Rule rule) {
    int tests = ConditionShape.tests(rule.condition());
    int brackets = ConditionShape.brackets(rule.condition());
    if (tests > MOST_TESTS || brackets > MOST_BRACKETS) {
      String text =
          "has %d tests and %d levels of brackets; at most %d and %d can be read at a glance. Make"
              + " signs of its criteria before release";
      note(rule, text.formatted(tests, brackets, MOST_TESTS, MOST_BRACKETS));
    }
  }

  /** The parts of a criterion that was read before were read with it. */
  private void twice(Rule rule, Condition part) {
    boolean group = part instanceof Condition.All || part instanceof Condition.Any;
    if (group && ConditionShape.tests(part) >= WORTH_A_NAME) {
      String written = canonical.print(part);
      Rule first = firstWith.putIfAbsent(written, rule);
      if (first != null) {
        String text = "has the same criterion as %s; make a sign of it before release: %s";
        note(rule, text.formatted(first.id(), written));
        return;
      }
    }
    part.parts().forEach(inner -> twice(rule, inner));
  }

  private void note(Rule rule, String text) {
    problems.note(rule.header().file(), rule.header().line(), rule.id() + ": " + text);
  }
}
