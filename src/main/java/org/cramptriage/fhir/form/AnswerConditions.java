package org.cramptriage.fhir.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * One test of an answer as lines of {@code enableWhen}: what must hold so that it is not false, or
 * not true.
 */
final class AnswerConditions {

  private final Catalogue catalogue;

  AnswerConditions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Not answered, or answered so that the test is true or unknown. */
  EnableWhenClause possible(Condition.Test test) {
    Item item = catalogue.item(test.item());
    List<EnableWhenClause.Test> tests = unanswered(item);
    if (test instanceof Condition.Compare compare) {
      tests.add(line(item, operator(compare.comparison()), compare.limit()));
    } else if (test instanceof Condition.AnyOf any) {
      Set<String> codes = possibleCodes(item, any.codes());
      codes.forEach(code -> tests.add(line(item, "=", code)));
      untickedAgain(item, codes, tests);
    } else {
      tests.add(line(item, "=", true));
    }
    return new EnableWhenClause(tests);
  }

  /** Not answered, or answered so that the test is not true. */
  Collection<EnableWhenClause> avoidable(Condition.Test test) {
    Item item = catalogue.item(test.item());
    List<EnableWhenClause.Test> tests = unanswered(item);
    if (test instanceof Condition.AnyOf any) {
      return withoutCodes(item, new TreeSet<>(any.codes()));
    }
    if (test instanceof Condition.Compare compare) {
      tests.add(line(item, opposite(compare.comparison()), compare.limit()));
    } else {
      tests.add(line(item, "=", false));
    }
    return Set.of(new EnableWhenClause(tests));
  }

  private static Set<String> possibleCodes(Item item, List<String> named) {
    Set<String> codes = new LinkedHashSet<>(named);
    item.mayBe()
        .forEach(
            (code, kinds) -> {
              if (kinds.stream().anyMatch(named::contains)) {
                codes.add(code);
              }
            });
    codes.add(Item.UNKNOWN);
    return codes;
  }

  /**
   * For some forms (LHC-Forms) a list keeps "existing" when its last tick is taken away, and would
   * hide what depends on it. No code is ticked then, so that "not this code" holds. It holds for
   * other answers, too: one code more than need be is left to show the item, since all of them
   * would take a group each.
   */
  private static void untickedAgain(Item item, Set<String> codes, List<EnableWhenClause.Test> tests) {
    if (item.type() == ItemType.MULTI_CHOICE) {
      item.choices().keySet().stream()
          .filter(code -> !codes.contains(code))
          .findFirst()
          .ifPresent(code -> tests.add(line(item, "!=", code)));
    }
  }

  private static Collection<EnableWhenClause> withoutCodes(Item item, Set<String> codes) {
    boolean several = item.type() == ItemType.MULTI_CHOICE;
    if (several && !codes.equals(Set.of(Item.NONE))) {
      List<EnableWhenClause> each = new ArrayList<>();
      codes.forEach(code -> each.add(new EnableWhenClause(List.of(line(item, "!=", code)))));
      return each;
    }
    List<EnableWhenClause.Test> tests = unanswered(item);
    if (several) {
      tests.add(line(item, "!=", Item.NONE));
    }
    // "none" beside another code is ignored, so that any other code counts.
    AnswerOptions.of(item).keySet().stream()
        .filter(code -> !codes.contains(code))
        .forEach(code -> tests.add(line(item, "=", code)));
    return Set.of(new EnableWhenClause(tests));
  }

  /** Not there, or a number that is not plausible and counts as not answered. */
  private static List<EnableWhenClause.Test> unanswered(Item item) {
    List<EnableWhenClause.Test> tests = new ArrayList<>();
    tests.add(line(item, "exists", false));
    Item.Range range = item.range();
    if (range != null) {
      tests.add(line(item, "<", range.from()));
      tests.add(line(item, ">", range.to()));
    }
    return tests;
  }

  private static EnableWhenClause.Test line(Item item, String operator, Object answer) {
    return new EnableWhenClause.Test(item.id(), operator, answer);
  }

  private static String operator(Comparison comparison) {
    return switch (comparison) {
      case BELOW -> "<";
      case AT_MOST -> "<=";
      case EQUAL -> "=";
      case AT_LEAST -> ">=";
      case ABOVE -> ">";
    };
  }

  private static String opposite(Comparison comparison) {
    return switch (comparison) {
      case BELOW -> ">=";
      case AT_MOST -> ">";
      case EQUAL -> "!=";
      case AT_LEAST -> "<";
      case ABOVE -> "<=";
    };
  }
}
