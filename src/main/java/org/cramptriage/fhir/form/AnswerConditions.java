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
 * Translates one test of an answer into clauses of {@code enableWhen} that hold where the test is
 * true, where it is not false, or where it is not true.
 */
final class AnswerConditions {

  private final Catalogue catalogue;

  AnswerConditions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Hold if the item is answered in a way that makes the test true. */
  Collection<EnableWhenClause> certain(Condition.Test test) {
    Item item = catalogue.item(test.item());
    if (test instanceof Condition.AnyOf any) {
      return Set.of(clause(any.codes().stream().map(code -> line(item, "=", code)).toList()));
    }
    if (!(test instanceof Condition.Compare compare)) {
      return Set.of(clause(List.of(line(item, "=", true))));
    }
    Set<EnableWhenClause> clauses = new LinkedHashSet<>();
    clauses.add(clause(List.of(line(item, operator(compare.comparison()), compare.limit()))));
    Item.Range range = item.range();
    if (range != null) {
      clauses.add(clause(List.of(line(item, ">=", range.from()))));
      clauses.add(clause(List.of(line(item, "<=", range.to()))));
    }
    return clauses;
  }

  private static EnableWhenClause clause(List<EnableWhenClause.Test> anyOf) {
    return new EnableWhenClause(anyOf);
  }

  /** Holds if the item is not answered, or if its answer makes the test true or unknown. */
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

  /** Hold if the item is not answered, or if its answer does not make the test true. */
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
   * In some form renderers (LHC-Forms) a list still "exists" after its last selection is cleared,
   * which would hide the items that depend on it. No code is selected then, so "not this code"
   * holds. The test is added for one code only, because each code would need a group of its own. It
   * also holds for other answers, so the item may be shown more often than necessary.
   */
  private static void untickedAgain(
      Item item, Set<String> codes, List<EnableWhenClause.Test> tests) {
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
    // "none" is ignored when another code is selected, so any other code counts.
    AnswerOptions.of(item).keySet().stream()
        .filter(code -> !codes.contains(code))
        .forEach(code -> tests.add(line(item, "=", code)));
    return Set.of(new EnableWhenClause(tests));
  }

  /** Holds if there is no answer, or an implausible number, which counts as not answered. */
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
