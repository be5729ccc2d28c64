package org.cramptriage.bench.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.DrlPrinter;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Wording;

/**
 * The conditions that every peer runs.
 *
 * @param pack the pack whose items and facts they test
 * @param conditions by rule id, each rule after the findings that it names
 */
public record RuleSet(RulePack pack, Map<String, Condition> conditions) {

  /** Puts each rule after the findings that it names. */
  public RuleSet {
    Map<String, Condition> ordered = new LinkedHashMap<>();
    for (String id : conditions.keySet()) {
      place(id, conditions, ordered);
    }
    conditions = Collections.unmodifiableMap(ordered);
  }

  private static void place(String id, Map<String, Condition> all, Map<String, Condition> into) {
    if (!into.containsKey(id)) {
      all.get(id).findings().forEach(named -> place(named, all, into));
      into.put(id, all.get(id));
    }
  }

  /** The rules of a pack. */
  public static RuleSet of(RulePack pack) {
    return new RuleSet(
        pack,
        pack.rules().stream()
            .collect(
                Collectors.toMap(
                    Rule::id, Rule::condition, (a, b) -> a, () -> new LinkedHashMap<>())));
  }

  /** Whether these are the rules of the pack and no others. */
  public boolean isShipped() {
    return conditions.size() == pack.rules().size();
  }

  /** The ids, each after those that its rule names. */
  public List<String> ids() {
    return List.copyOf(conditions.keySet());
  }

  /** The findings that other rules name. */
  public Set<String> namedFindings() {
    return conditions.values().stream()
        .flatMap(Condition::findings)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What Drools compiles: the product's own printed form. */
  public String drl() {
    List<Rule> rules = new ArrayList<>();
    conditions.forEach((id, condition) -> rules.add(rule(id, condition)));
    return new DrlPrinter(pack.fields()).print(rules);
  }

  private static Rule rule(String id, Condition condition) {
    Rule.Header header =
        new Rule.Header(id, id, condition, List.of(), List.of(), "", 0, Wording.NONE);
    return new Rule.Contraindication(header, false, "");
  }

  /** The same rules and so many varied copies of them in all. */
  public RuleSet times(int factor) {
    Map<String, Condition> more = new LinkedHashMap<>(conditions);
    for (int copy = 1; copy < factor; copy++) {
      VariedCopy varied = new VariedCopy(pack, copy);
      conditions.forEach((id, condition) -> more.put(varied.id(id), varied.of(condition)));
    }
    return new RuleSet(pack, more);
  }
}
