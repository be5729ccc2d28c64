package org.cramptriage.verify.solver;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/** The limits at which rules, skip logic, danger answers and guarantees part the numbers. */
public final class CutPoints {

  private final Map<String, Set<BigDecimal>> byItem = new HashMap<>();

  public CutPoints(RulePack pack, Iterable<Guarantee> guarantees) {
    pack.rules().forEach(rule -> add(rule.condition()));
    pack.skipLogic().askWhen().values().forEach(this::add);
    guarantees.forEach(guarantee -> guarantee.signs().forEach(this::add));
    for (Item item : pack.catalogue().items()) {
      Item.Danger danger = item.danger();
      if (danger != null) {
        Stream.of(danger.above(), danger.atLeast()).forEach(limit -> add(item.id(), limit));
      }
      zero(item);
    }
  }

  /** The limits in these conditions alone. */
  public CutPoints(Catalogue catalogue, Iterable<Condition> conditions) {
    conditions.forEach(this::add);
    catalogue.items().forEach(this::zero);
  }

  /** The same limits and those of more conditions. */
  public CutPoints with(Iterable<Condition> conditions) {
    conditions.forEach(this::add);
    return this;
  }

  private void zero(Item item) {
    if (item.percentChange() != null) {
      add(item.percentChange().from(), BigDecimal.ZERO);
    }
  }

  /**
   * These limits and those from which on a change can no longer be reached: after a number that is
   * too high, none of its range has risen that far, and one that is too low has not risen.
   */
  public CutPoints withEndsOfChange(RulePack pack) {
    for (Item item : pack.catalogue().items()) {
      Item.PercentChange change = item.percentChange();
      if (change != null) {
        Item.Range range = pack.catalogue().item(change.to()).range();
        for (BigDecimal percent : List.copyOf(of(item.id()))) {
          BigDecimal growth = BigDecimal.ONE.add(percent.movePointLeft(2));
          add(change.to(), growth);
          if (range != null && growth.signum() > 0) {
            add(change.from(), range.to().divide(growth, MathContext.DECIMAL64));
          }
        }
      }
    }
    return this;
  }

  /** These limits and those of another pack. */
  public CutPoints and(CutPoints other) {
    other.byItem.forEach((item, cutPoints) -> cutPoints.forEach(limit -> add(item, limit)));
    return this;
  }

  /** Also the ends of the ranges of a questionnaire. */
  public void rangesOf(Catalogue catalogue) {
    for (Item item : catalogue.items()) {
      Item.Range range = item.range();
      if (range != null) {
        add(item.id(), range.from());
        add(item.id(), range.to());
      }
    }
  }

  private void add(Condition condition) {
    condition
        .tests()
        .filter(Condition.Compare.class::isInstance)
        .map(Condition.Compare.class::cast)
        .forEach(compare -> add(compare.item(), compare.limit()));
  }

  private void add(String item, @org.jspecify.annotations.Nullable BigDecimal limit) {
    if (limit != null) {
      byItem.computeIfAbsent(item, id -> new TreeSet<>()).add(limit);
    }
  }

  /** The limits of an item. */
  public Set<BigDecimal> of(String item) {
    return byItem.getOrDefault(item, Set.of());
  }
}
