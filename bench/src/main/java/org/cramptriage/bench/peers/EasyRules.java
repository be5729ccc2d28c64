package org.cramptriage.bench.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.bench.rules.Flattening;
import org.cramptriage.bench.rules.RuleClause;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.bench.rules.SheetTest;
import org.cramptriage.bench.rules.SheetTests;
import org.cramptriage.bench.rules.SheetView;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.CodedSheet;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a list of rules that runs once, each after the findings that it names. */
final class EasyRules implements Peer<SheetView> {

  private static final String PERSON = "person";
  private static final String REACHED = "reached";

  private final Flattening flattening;
  private final int items;
  private final Rules rules = new Rules();
  private final RulesEngine engine = new DefaultRulesEngine();

  EasyRules(RuleSet set) {
    flattening = new Flattening(set.pack());
    items = set.pack().catalogue().items().size();
    List<RuleClause> clauses =
        set.conditions().values().stream().flatMap(c -> RuleClause.of(c).stream()).toList();
    List<SheetTest> tests =
        SheetTests.compile(set.pack(), clauses.stream().map(RuleClause::answers).toList());
    int next = 0;
    int place = 0;
    for (Map.Entry<String, Condition> rule : set.conditions().entrySet()) {
      int ways = RuleClause.of(rule.getValue()).size();
      List<RuleClause> its = clauses.subList(next, next + ways);
      register(place++, rule.getKey(), its, new ArrayList<>(tests.subList(next, next + ways)));
      next += ways;
    }
  }

  private void register(int place, String id, List<RuleClause> clauses, List<SheetTest> tests) {
    rules.register(
        new RuleBuilder()
            .name(id)
            .priority(place)
            .when(facts -> anyHolds(clauses, tests, facts))
            .then(facts -> reached(facts).add(id))
            .build());
  }

  private static boolean anyHolds(List<RuleClause> clauses, List<SheetTest> tests, Facts facts) {
    SheetView person = facts.get(PERSON);
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).holds(person) && all(clauses.get(i).findings(), facts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean all(List<List<String>> findings, Facts facts) {
    return findings.isEmpty()
        || findings.stream().allMatch(ids -> ids.stream().anyMatch(reached(facts)::contains));
  }

  private static Set<String> reached(Facts facts) {
    return facts.get(REACHED);
  }

  @Override
  public SheetView input(CodedSheet sheet) {
    SheetView view = new SheetView(items, 0);
    flattening.certain(sheet, view);
    return view;
  }

  @Override
  public Collection<String> holding(SheetView view) {
    Facts facts = new Facts();
    facts.put(PERSON, view);
    facts.put(REACHED, new HashSet<String>());
    engine.fire(rules, facts);
    return reached(facts);
  }
}
