package org.cramptriage.pack.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/**
 * Calming items, and the only two ways in which a rule may test one. Either its test names {@code
 * NOT_TOLD} and every code that is not calming, so that nothing but a calming answer can end the
 * finding; or it names only codes that are not calming, to go above what the rule on the first
 * answer gives.
 */
record CalmingLint(Catalogue catalogue, SkipLogic skipLogic, Problems problems) {

  void check(Iterable<Rule> rules) {
    catalogue.items().forEach(this::item);
    rules.forEach(this::rule);
  }

  private void item(Item item) {
    if (item.choices().containsKey(Item.NOT_TOLD)) {
      String text = "%s: the code %s is reserved for calming items; rename it";
      wrong(text.formatted(item.id(), Item.NOT_TOLD), item.id() + " " + Item.NOT_TOLD);
    }
    if (!item.isCalming()) {
      return;
    }
    Set<String> others = worst(item);
    boolean known = item.choices().keySet().containsAll(item.calms());
    if (!known || item.calms().contains(Item.UNKNOWN) || others.isEmpty()) {
      String text = "%s: calms must name some codes of the item, not all of them, nor unknown";
      wrong(text.formatted(item.id()), item.id() + " calms");
    }
    Item.Danger danger = item.danger();
    if (item.required()
        || (danger != null && danger.codes().stream().anyMatch(item.calms()::contains))) {
      String text =
          "%s: an item with calming codes is not required, and no danger code of it is calming";
      wrong(text.formatted(item.id()), item.id() + " calms");
    }
    boolean due =
        skipLogic.of(item.id()).orElse(null) instanceof Condition.Test test
            && catalogue.find(test.item()).filter(t -> t.percentChange() == null).isPresent();
    if (!due) {
      String text =
          "%s: an item with calming codes needs askWhen with one test of one other question:"
              + " its answer must be due before it can calm";
      wrong(text.formatted(item.id()), item.id() + " askWhen", item.id() + " calms");
    }
  }

  /** The codes that a test with NOT_TOLD must name. */
  private static Set<String> worst(Item item) {
    Set<String> codes = new TreeSet<>(item.choices().keySet());
    codes.removeAll(item.calms());
    codes.remove(Item.UNKNOWN);
    return codes;
  }

  /** How a rule tests calming items. */
  void rule(Rule rule) {
    rule(rule, rule.condition(), List.of());
  }

  /**
   * Checks a part of a rule.
   *
   * @param beside the conditions that must hold as well
   */
  private void rule(Rule rule, Condition part, List<Condition> beside) {
    if (part instanceof Condition.All all) {
      List<Condition> more = Stream.concat(beside.stream(), all.parts().stream()).toList();
      all.parts().forEach(inner -> rule(rule, inner, more));
    } else if (part instanceof Condition.AnyOf any) {
      catalogue
          .find(any.item())
          .filter(Item::isCalming)
          .ifPresent(item -> test(rule, item, any.codes(), beside));
    } else {
      part.parts().forEach(inner -> rule(rule, inner, beside));
    }
  }

  private void test(Rule rule, Item item, List<String> codes, List<Condition> beside) {
    Set<String> missing = worst(item);
    missing.removeAll(codes);
    boolean notTold = codes.contains(Item.NOT_TOLD);
    if (notTold && !missing.isEmpty()) {
      String text = "beside NOT_TOLD, a test of %s must name every code that is not calming: %s";
      wrong(rule, text.formatted(item.id(), String.join(", ", missing)));
    } else if (notTold && codes.containsAll(item.choices().keySet())) {
      wrong(rule, "the test of %s names every code; leave it out".formatted(item.id()));
    } else if (!notTold && codes.stream().anyMatch(item.calms()::contains)) {
      String text = "a test of %s that names a calming code must name NOT_TOLD too";
      wrong(rule, text.formatted(item.id()));
    }
    Condition due = skipLogic.of(item.id()).orElse(null);
    if (due instanceof Condition.Test trigger
        && beside.stream().noneMatch(other -> implies(other, trigger))) {
      String text =
          "tests %s without the answer that makes it due; add the test of %s with the same or fewer"
              + " codes to the same rule";
      wrong(rule, text.formatted(item.id(), trigger.item()));
    }
  }

  private static boolean implies(Condition condition, Condition.Test trigger) {
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().allMatch(part -> implies(part, trigger));
    }
    if (condition instanceof Condition.AnyOf codes && trigger instanceof Condition.AnyOf due) {
      return codes.item().equals(due.item()) && due.codes().containsAll(codes.codes());
    }
    if (condition instanceof Condition.Compare one && trigger instanceof Condition.Compare due) {
      return one.item().equals(due.item()) && implies(one, due);
    }
    return condition.equals(trigger)
        || condition.parts().stream().anyMatch(part -> implies(part, trigger));
  }

  private static boolean implies(Condition.Compare one, Condition.Compare due) {
    int order = one.limit().compareTo(due.limit());
    return switch (due.comparison()) {
      case ABOVE ->
          one.comparison() == Comparison.ABOVE && order >= 0
              || one.comparison() == Comparison.AT_LEAST && order > 0;
      case AT_LEAST ->
          (one.comparison() == Comparison.ABOVE || one.comparison() == Comparison.AT_LEAST)
              && order >= 0;
      case BELOW, AT_MOST -> one.comparison() == due.comparison() && order <= 0;
      case EQUAL -> one.comparison() == due.comparison() && order == 0;
    };
  }

  private void wrong(String text, String... entries) {
    problems.add(
        PackLayout.QUESTIONNAIRE, problems.lineOf(PackLayout.QUESTIONNAIRE, entries), text);
  }

  private void wrong(Rule rule, String text) {
    problems.add(rule.header().file(), rule.header().line(), rule.id() + ": " + text);
  }
}
