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
import org.cramptriage.facts.Finding;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.CodedSheet;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete. It knows no "or" and no "exists", so the answers are one fact with predicates over it,
 * and rules that name findings join them, one rule for each way to hold.
 */
final class Evrete implements Peer<SheetView> {

  private static final String PERSON = "$person";

  private final Flattening flattening;
  private final int items;
  private final Set<String> named;
  private final Knowledge knowledge;
  private final List<StatefulSession> kept = new ArrayList<>();
  private Set<String> reached = new HashSet<>();

  /**
   * Compiles the rules.
   *
   * @param keep whether one session serves for good, cleared after each person
   */
  Evrete(RuleSet rules, boolean keep) {
    flattening = new Flattening(rules.pack());
    items = rules.pack().catalogue().items().size();
    named = rules.namedFindings();
    knowledge = knowledge(rules);
    if (keep) {
      // The default mode loses matches when rules insert facts.
      kept.add(knowledge.newStatefulSession(ActivationMode.CONTINUOUS));
    }
  }

  private Knowledge knowledge(RuleSet rules) {
    List<String> ids = new ArrayList<>();
    List<RuleClause> clauses = new ArrayList<>();
    for (Map.Entry<String, Condition> rule : rules.conditions().entrySet()) {
      for (RuleClause clause : RuleClause.of(rule.getValue())) {
        ids.add(rule.getKey());
        clauses.add(clause);
      }
    }
    List<SheetTest> tests =
        SheetTests.compile(rules.pack(), clauses.stream().map(RuleClause::answers).toList());
    RuleSetBuilder<Knowledge> builder = new KnowledgeService().newKnowledge().builder();
    for (int i = 0; i < clauses.size(); i++) {
      String id = ids.get(i);
      lhs(builder, id + "#" + i, clauses.get(i), tests.get(i)).execute(rhs -> reached(id, rhs));
    }
    return builder.build();
  }

  private static LhsBuilder<Knowledge> lhs(
      RuleSetBuilder<Knowledge> builder, String name, RuleClause clause, SheetTest test) {
    List<FactBuilder> facts = new ArrayList<>();
    facts.add(FactBuilder.fact(PERSON, SheetView.class));
    for (int i = 0; i < clause.findings().size(); i++) {
      facts.add(FactBuilder.fact("$finding" + i, Finding.class));
    }
    LhsBuilder<Knowledge> lhs = builder.newRule(name).forEach(facts);
    ValuesPredicate holds = values -> test.holds(values.get(0));
    lhs.where(holds, PERSON);
    for (int i = 0; i < clause.findings().size(); i++) {
      Set<String> ids = Set.copyOf(clause.findings().get(i));
      ValuesPredicate isNamed = values -> ids.contains(values.<Finding>get(0).id());
      lhs.where(isNamed, "$finding" + i);
    }
    return lhs;
  }

  private void reached(String id, RhsContext rhs) {
    if (reached.add(id) && named.contains(id)) {
      rhs.insert(new Finding(id, ""));
    }
  }

  @Override
  public SheetView input(CodedSheet sheet) {
    SheetView view = new SheetView(items, 0);
    flattening.certain(sheet, view);
    return view;
  }

  @Override
  public Collection<String> holding(SheetView view) {
    reached = new HashSet<>();
    if (kept.isEmpty()) {
      knowledge.newStatelessSession(ActivationMode.CONTINUOUS).insertAndFire(view);
    } else {
      kept.get(0).insertAndFire(view);
      kept.get(0).clear();
    }
    return reached;
  }
}
