package org.cramptriage.verify.solver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * Questions that hang together: whether one is put depends on the answer to another, or a number is
 * worked out from both. Answers to questions of different groups can be given independently.
 */
public final class Groups {

  private final RulePack pack;
  private final Set<Set<String>> groups = new LinkedHashSet<>();

  public Groups(RulePack pack) {
    this.pack = pack;
    for (Item item : pack.catalogue().items()) {
      if (item.type() != ItemType.TEXT_LIST) {
        join(dependsOn(item));
      }
    }
  }

  private Set<String> dependsOn(Item item) {
    Set<String> items = new TreeSet<>(List.of(item.id()));
    askWhen(item.id()).forEach(test -> items.add(test.item()));
    Item.PercentChange change = item.percentChange();
    if (change != null) {
      items.add(change.from());
      items.add(change.to());
    }
    return items;
  }

  private void join(Set<String> items) {
    Set<String> joined = new TreeSet<>(items);
    groups.stream()
        .filter(group -> group.stream().anyMatch(items::contains))
        .forEach(joined::addAll);
    groups.removeIf(joined::containsAll);
    groups.add(joined);
  }

  /** The tests on which it depends whether an item is put. */
  public List<Condition.Test> askWhen(String item) {
    return pack.skipLogic().of(item).stream().flatMap(Condition::tests).toList();
  }

  /** The items that hang together with any of these. */
  public Set<String> around(Set<String> items) {
    Set<String> all = new TreeSet<>();
    groups.stream().filter(group -> group.stream().anyMatch(items::contains)).forEach(all::addAll);
    return all;
  }

  /** These items, and all on whose answers it depends whether they are put, and so on. */
  public Set<String> leadingTo(Set<String> items) {
    Set<String> all = new TreeSet<>(items);
    List<String> next = List.copyOf(items);
    while (!next.isEmpty()) {
      next =
          next.stream()
              .flatMap(item -> dependsOn(pack.catalogue().item(item)).stream())
              .filter(all::add)
              .toList();
    }
    return all;
  }

  /** The items that a condition tests, through findings, and what hangs together with them. */
  public Set<String> of(Condition condition) {
    Set<String> tested = new TreeSet<>();
    gather(condition, tested);
    return around(tested);
  }

  private void gather(Condition condition, Set<String> into) {
    condition.tests().forEach(test -> into.add(test.item()));
    condition.findings().forEach(id -> gather(pack.condition(id), into));
  }

  /** The groups of more than one item. */
  public List<Set<String>> linked() {
    return groups.stream().filter(group -> group.size() > 1).toList();
  }
}
