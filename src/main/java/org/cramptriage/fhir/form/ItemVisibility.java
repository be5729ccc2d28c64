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
 * Decides when a form shows an item: always, unless an answer rules it out. This translates the
 * three-valued skip logic to the two-valued {@code enableWhen}: an item is hidden only where its
 * condition is false. Where the condition is unknown the item is shown, because an open question
 * matters there. The result is a conjunctive normal form: all clauses must hold, and a clause holds
 * if one of its tests does. FHIR allows either "all" or "any" per item, so further clauses need
 * groups around the item.
 *
 * <p>An item that is not required follows up an answer ("You said that ..."), and is shown only
 * where its condition holds: no rule reads it before. One whose condition holds a "not" is treated
 * as the others are.
 *
 * <p>A form drops the answers to hidden items, so a hidden item counts as not answered.
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

  /** The clauses that must all hold for the item to be shown; empty if it is always shown. */
  Collection<EnableWhenClause> when(String item) {
    return skipLogic
        .of(item)
        .map(condition -> isFollowUp(item) ? holds(condition) : notFalse(condition))
        .orElse(new LinkedHashSet<>());
  }

  /**
   * Whether the form may show the item although an answer rules it out, because it depends on the
   * codes of a list (see {@link AnswerConditions}); its help text must then say so.
   */
  boolean isShownTooOften(String item) {
    return !isFollowUp(item) && skipLogic.of(item).filter(this::hangsOnList).isPresent();
  }

  private boolean isFollowUp(String item) {
    return !catalogue.item(item).required()
        && skipLogic.of(item).filter(ItemVisibility::hasNoNot).isPresent();
  }

  private static boolean hasNoNot(Condition condition) {
    return !(condition instanceof Condition.Not)
        && condition.parts().stream().allMatch(ItemVisibility::hasNoNot);
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

  private Collection<EnableWhenClause> holds(Condition condition) {
    if (condition instanceof Condition.All all) {
      return every(all.parts().stream().map(this::holds).toList());
    }
    if (condition instanceof Condition.Any any) {
      return oneOf(any.parts().stream().map(this::holds).toList());
    }
    if (condition instanceof Condition.Test test) {
      return tests.certain(test);
    }
    throw unfit(condition);
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
    return new IllegalStateException(
        "this kind of skip logic cannot be expressed in FHIR: " + condition);
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
