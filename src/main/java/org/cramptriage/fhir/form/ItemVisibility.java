package org.cramptriage.fhir.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.questionnaire.Catalogue;
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
final class ItemVisibility {

  private final Catalogue catalogue;
  private final SkipLogic skipLogic;
  private final AnswerConditions tests;

  ItemVisibility(Catalogue catalogue, SkipLogic skipLogic) {
    this.catalogue = catalogue;
    this.skipLogic = skipLogic;
    this.tests = new AnswerConditions(catalogue);
  }

  /** The clauses that must all hold for the item to be shown; empty if it always is. */
  Collection<EnableWhenClause> when(String item) {
    return skipLogic.of(item).map(this::notFalse).orElse(new LinkedHashSet<>());
  }

  /**
   * Whether the form shows the item for some answers that rule it out, because it hangs on the
   * codes of a list (see {@link AnswerConditions}): its help must say so.
   */
  boolean isShownTooOften(String item) {
    return skipLogic.of(item).filter(this::hangsOnList).isPresent();
  }

  /** Whether an item takes whole numbers only. */
  boolean isWhole(String item) {
    return catalogue.item(item).type() == ItemType.INTEGER;
  }

  private boolean hangsOnList(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().anyMatch(this::hangsOnList);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(this::hangsOnList);
    }
    return condition instanceof Condition.AnyOf test
        && catalogue.item(test.item()).type() == ItemType.MULTI_CHOICE;
  }

  private Collection<EnableWhenClause> notFalse(Condition condition) {
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
      return every(List.of(when(test.item()), Set.of(tests.possible(test))));
    }
    throw unfit(condition);
  }

  private Collection<EnableWhenClause> notTrue(Condition condition) {
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
      return tests.avoidable(test);
    }
    throw unfit(condition);
  }

  private static IllegalStateException unfit(Condition condition) {
    return new IllegalStateException("skip logic of this kind has no form in FHIR: " + condition);
  }

  private static Collection<EnableWhenClause> every(List<Collection<EnableWhenClause>> parts) {
    Set<EnableWhenClause> all = new LinkedHashSet<>();
    parts.forEach(all::addAll);
    return all;
  }

  private static Collection<EnableWhenClause> oneOf(List<Collection<EnableWhenClause>> parts) {
    Collection<EnableWhenClause> product = List.of(new EnableWhenClause(List.of()));
    for (Collection<EnableWhenClause> part : parts) {
      List<EnableWhenClause> next = new ArrayList<>();
      for (EnableWhenClause left : product) {
        part.forEach(right -> next.add(left.or(right)));
      }
      product = next;
    }
    return new LinkedHashSet<>(product);
  }
}
