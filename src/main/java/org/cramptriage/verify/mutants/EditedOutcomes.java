package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Truth;

/**
 * The outcome of each of many sheets, with the rules as they are and with one of them edited. Of an
 * edit only the rule and what depends on it are read again, and only on sheets on which it can make
 * a difference. Shared by threads.
 */
final class EditedOutcomes {

  private final RulePack pack;
  private final SheetTable sheets;
  private final PlainConclusions conclusions;
  private final Map<String, List<Rule>> dependents = new HashMap<>();

  EditedOutcomes(RulePack pack, SheetTable sheets) {
    this.pack = pack;
    this.sheets = sheets;
    this.conclusions = new PlainConclusions(pack);
    for (Rule rule : pack.rules()) {
      named(rule, new HashSet<>())
          .forEach(id -> dependents.computeIfAbsent(id, i -> new ArrayList<>()).add(rule));
    }
    dependents.values().forEach(this::innermostFirst);
  }

  private Set<String> named(Rule rule, Set<String> into) {
    rule.condition().findings().filter(into::add).forEach(id -> named(pack.rule(id), into));
    return into;
  }

  /** Puts a rule after every rule that it names. */
  private void innermostFirst(List<Rule> rules) {
    Set<Rule> sorted = new LinkedHashSet<>();
    rules.forEach(rule -> withNamed(rule, rules, sorted));
    rules.clear();
    rules.addAll(sorted);
  }

  private void withNamed(Rule rule, List<Rule> among, Set<Rule> into) {
    rule.condition()
        .findings()
        .map(pack::rule)
        .filter(among::contains)
        .forEach(named -> withNamed(named, among, into));
    into.add(rule);
  }

  /** The outcome of a sheet with the rules as they are. */
  CaseOutcome before(int sheet) {
    return conclusions.of(id -> sheets.ofRule(id).get(sheet), sheets.isRequiredOpen(sheet));
  }

  /** The sheets on which a mutant could make a difference. */
  long[] touched(Mutant mutant) {
    Bits now = sheets.ofRule(mutant.before().id());
    if (mutant.changesCondition()) {
      return now.differing(sheets.of(mutant.after().condition()));
    }
    Bits others = new Bits(sheets.size());
    changed(mutant).forEach(id -> others.or(sheets.ofRule(id)));
    return mutant.operator() == Operator.URGENCY ? now.possible(now) : now.possible(others);
  }

  /** The ids that were added to or left out of a list. */
  private static Set<String> changed(Mutant mutant) {
    Set<String> before = new HashSet<>(listed(mutant.before()));
    Set<String> after = new HashSet<>(listed(mutant.after()));
    Set<String> changed = new HashSet<>(before);
    changed.addAll(after);
    changed.removeIf(id -> before.contains(id) && after.contains(id));
    return changed;
  }

  private static List<String> listed(Rule rule) {
    if (rule instanceof Rule.Advice advice) {
      return advice.withheldBy();
    }
    return rule instanceof Rule.Finding finding ? List.copyOf(finding.supersedes()) : List.of();
  }

  /** The outcomes under a mutant. */
  Edited under(Mutant mutant) {
    return new Edited(mutant);
  }

  /** The outcomes under one mutant. For one thread. */
  final class Edited {
    private final Mutant mutant;
    private final Bits truth;
    private final PlainConclusions then;

    /** Rules to be read again: they name the edited one, or mean all findings of its level. */
    private final List<Rule> again;

    private Edited(Mutant mutant) {
      this.mutant = mutant;
      boolean condition = mutant.changesCondition();
      this.truth =
          condition ? sheets.of(mutant.after().condition()) : sheets.ofRule(mutant.before().id());
      RulePack edited = condition ? pack : pack.with(mutant.after());
      this.then = condition ? conclusions : new PlainConclusions(edited);
      this.again =
          condition
              ? dependents.getOrDefault(mutant.before().id(), List.of())
              : edited.rules().stream()
                  .filter(rule -> !rule.condition().equals(pack.condition(rule.id())))
                  .toList();
    }

    CaseOutcome of(int sheet) {
      Map<String, Truth> changed = new HashMap<>();
      changed.put(mutant.before().id(), truth.get(sheet));
      SheetTable.Truths truths =
          id -> {
            Truth known = changed.get(id);
            return known == null ? sheets.ofRule(id).get(sheet) : known;
          };
      for (Rule rule : again) {
        changed.put(rule.id(), sheets.of(rule.condition(), sheet, truths));
      }
      return then.of(truths, sheets.isRequiredOpen(sheet));
    }
  }
}
