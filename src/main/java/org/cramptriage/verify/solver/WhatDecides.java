package org.cramptriage.verify.solver;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;

/**
 * Everything that decides some conditions: through findings, through the questions on which it
 * depends whether another is asked, and through what a number is worked out from.
 */
public final class WhatDecides {

  private final RulePack pack;
  private final Set<String> items = new LinkedHashSet<>();
  private final Set<Condition> conditions = new LinkedHashSet<>();

  public WhatDecides(RulePack pack, Collection<Condition> from) {
    this.pack = pack;
    from.forEach(this::add);
  }

  private void add(Condition condition) {
    if (conditions.add(condition)) {
      condition.tests().forEach(test -> add(test.item()));
      condition.findings().forEach(id -> add(pack.condition(id)));
    }
  }

  private void add(String id) {
    if (items.add(id)) {
      pack.skipLogic().of(id).ifPresent(this::add);
      Item.PercentChange change = pack.catalogue().item(id).percentChange();
      if (change != null) {
        add(change.from());
        add(change.to());
      }
    }
  }

  /** The items. */
  public Set<String> items() {
    return items;
  }

  /** The conditions, those that it began with among them. */
  public Set<Condition> conditions() {
    return conditions;
  }
}
