package org.cramptriage.fhir.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * When a form shows an item: always, unless an answer rules it out. That is the three-valued skip
 * logic in the two-valued terms of {@code enableWhen}: an item is hidden only where its condition
 * is false, and shown where it is unknown, too, since an open question matters there. The result is
 * a list of clauses that must all hold, each of tests of which one must hold: FHIR has "all" or
 * "any" for an item, and a group around it for the next clause.
 *
 * <p>A form drops the answers to what it hides, so that a hidden item counts as not answered.
 */
final class Shown {

  private final Catalogue catalogue;
  private final SkipLogic skipLogic;

  /**
   * One line of {@code enableWhen}.
   *
   * @param question the link id of the item it asks about
   * @param operator as FHIR writes it
   * @param answer a Boolean, a number, or the code of an answer
   */
  record Test(String question, String operator, Object answer) {}

  /**
   * Tests of which one must hold.
   *
   * @param anyOf the tests
   */
  record Clause(List<Test> anyOf) {
    /** Each once, in their order. */
    Clause {
      anyOf = List.copyOf(new LinkedHashSet<>(anyOf));
    }
  }

  Shown(Catalogue catalogue, SkipLogic skipLogic) {
    this.catalogue = catalogue;
    this.skipLogic = skipLogic;
  }

  /** The clauses that must all hold for the item to be shown; empty if it always is. */
  Collection<Clause> when(String item) {
    return skipLogic.of(item).map(this::notFalse).orElse(new LinkedHashSet<>());
  }

  /** Whether an item takes whole numbers only. */
  boolean isWhole(String item) {
    return catalogue.item(item).type() == ItemType.INTEGER;
  }

  private Collection<Clause> notFalse(Condition condition) {
    if (condition instanceof Condition.All all) {
      return every(all.parts().stream().map(this::notFalse).toList());
    }
    if (condition instanceof Condition.Any any) {
      return oneOf(any.parts().stream().map(this::notFalse).toList());
    }
    if (condition instanceof Condition.Not not) {
      return notTrue(not.part());
    }
    if (condition instanceof Condition.Test test) {
      return every(List.of(when(test.item()), Set.of(possible(test))));
    }
    throw unfit(condition);
  }

  private Collection<Clause> notTrue(Condition condition) {
    if (condition instanceof Condition.All all) {
      return oneOf(all.parts().stream().map(this::notTrue).toList());
    }
    if (condition instanceof Condition.Any any) {
      return every(any.parts().stream().map(this::notTrue).toList());
    }
    if (condition instanceof Condition.Not not) {
      return notFalse(not.part());
    }
    if (condition instanceof Condition.Test test) {
      return avoidable(test);
    }
    throw unfit(condition);
  }

  private static IllegalStateException unfit(Condition condition) {
    return new IllegalStateException("skip logic of this kind has no form in FHIR: " + condition);
  }

  private static Collection<Clause> every(List<Collection<Clause>> parts) {
    Set<Clause> all = new LinkedHashSet<>();
    parts.forEach(all::addAll);
    return all;
  }

  private static Collection<Clause> oneOf(List<Collection<Clause>> parts) {
    Collection<Clause> product = List.of(new Clause(List.of()));
    for (Collection<Clause> part : parts) {
      List<Clause> next = new ArrayList<>();
      for (Clause left : product) {
        part.forEach(right -> next.add(joined(left, right)));
      }
      product = next;
    }
    return new LinkedHashSet<>(product);
  }

  private static Clause joined(Clause left, Clause right) {
    List<Test> tests = new ArrayList<>(left.anyOf());
    tests.addAll(right.anyOf());
    return new Clause(tests);
  }

  /** Not answered, or answered so that the test is true or unknown. */
  private Clause possible(Condition.Test test) {
    List<Test> tests = unanswered(test.item());
    if (test instanceof Condition.Compare compare) {
      tests.add(new Test(test.item(), operator(compare.comparison()), compare.limit()));
    } else if (test instanceof Condition.AnyOf any) {
      possibleCodes(any).forEach(code -> tests.add(new Test(test.item(), "=", code)));
    } else {
      tests.add(new Test(test.item(), "=", true));
    }
    return new Clause(tests);
  }

  private Set<String> possibleCodes(Condition.AnyOf any) {
    Set<String> codes = new LinkedHashSet<>(any.codes());
    Item item = catalogue.item(any.item());
    item.mayBe().forEach((code, kinds) -> addIf(codes, code, kinds, any.codes()));
    codes.add(Item.UNKNOWN);
    return codes;
  }

  private static void addIf(Set<String> codes, String code, Set<String> kinds, List<String> named) {
    if (kinds.stream().anyMatch(named::contains)) {
      codes.add(code);
    }
  }

  /** Not answered, or answered so that the test is not true. */
  private Collection<Clause> avoidable(Condition.Test test) {
    String id = test.item();
    List<Test> tests = unanswered(id);
    if (test instanceof Condition.AnyOf any) {
      return withoutCodes(catalogue.item(id), new TreeSet<>(any.codes()));
    }
    if (test instanceof Condition.Compare compare) {
      tests.add(new Test(id, opposite(compare.comparison()), compare.limit()));
    } else {
      tests.add(new Test(id, "=", false));
    }
    return Set.of(new Clause(tests));
  }

  private static Collection<Clause> withoutCodes(Item item, Set<String> codes) {
    boolean several = item.type() == ItemType.MULTI_CHOICE;
    if (several && !codes.equals(Set.of(Item.NONE))) {
      List<Clause> each = new ArrayList<>();
      codes.forEach(code -> each.add(new Clause(List.of(new Test(item.id(), "!=", code)))));
      return each;
    }
    List<Test> tests = unanswered(item.id());
    if (several) {
      tests.add(new Test(item.id(), "!=", Item.NONE));
    }
    // "none" beside another code is ignored, so that any other code counts.
    AnswerOptions.of(item).keySet().stream()
        .filter(code -> !codes.contains(code))
        .forEach(code -> tests.add(new Test(item.id(), "=", code)));
    return Set.of(new Clause(tests));
  }

  private static List<Test> unanswered(String item) {
    List<Test> tests = new ArrayList<>();
    tests.add(new Test(item, "exists", false));
    return tests;
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
