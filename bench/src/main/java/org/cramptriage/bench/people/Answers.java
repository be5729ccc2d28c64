package org.cramptriage.bench.people;

import java.util.List;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one person while they are drawn, by the item's place in the catalogue: a Boolean,
 * a Double, a code, or a list of codes or lines; null where there is none.
 */
final class Answers {

  private final Catalogue catalogue;
  private final @Nullable Object[] byPlace;

  Answers(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.byPlace = new @Nullable Object[catalogue.items().size()];
  }

  void put(int place, @Nullable Object answer) {
    byPlace[place] = answer;
  }

  @Nullable Object get(int place) {
    return byPlace[place];
  }

  /** Whether a condition holds; what is not answered is not affirmed. */
  boolean hold(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(this::hold);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(this::hold);
    }
    if (condition instanceof Condition.Not not) {
      return !hold(not.part());
    }
    return !(condition instanceof Condition.Test test) || holds(test, of(test.item()));
  }

  private @Nullable Object of(String item) {
    return byPlace[catalogue.item(item).position()];
  }

  private static boolean holds(Condition.Test test, @Nullable Object answer) {
    if (test instanceof Condition.AnyOf any) {
      return answer instanceof List<?> list
          ? any.codes().stream().anyMatch(list::contains)
          : answer instanceof String code && any.codes().contains(code);
    }
    if (test instanceof Condition.Compare compare && answer instanceof Double number) {
      return holds(compare.comparison(), number, compare.limit().doubleValue());
    }
    return Boolean.TRUE.equals(answer);
  }

  private static boolean holds(Comparison comparison, double value, double limit) {
    return switch (comparison) {
      case BELOW -> value < limit;
      case AT_MOST -> value <= limit;
      case EQUAL -> value == limit;
      case AT_LEAST -> value >= limit;
      case ABOVE -> value > limit;
    };
  }
}
