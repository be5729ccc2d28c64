package org.cramptriage.engine;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.cramptriage.facts.Conclusions;
import org.cramptriage.facts.Finding;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.DrlPrinter;
import org.cramptriage.questionnaire.AnswerSheet;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.RuleContext;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Runs a rule pack in Drools. Compiled once; then any number of threads may ask at the same time,
 * each with a session of its own, which is kept for the next call.
 */
public final class DroolsEngine {

  private static final String CONCLUSIONS = "conclusions";

  private final KieBase rules;
  private final Facts facts;
  private final Set<String> namedFindings;
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();

  /**
   * Compiles a pack.
   *
   * @param pack a pack that has passed every check
   */
  public DroolsEngine(RulePack pack) {
    this.rules = compile(new DrlPrinter(pack.fields()).print(pack.rules()));
    this.facts = new Facts(pack.catalogue(), pack.fields());
    this.namedFindings =
        pack.rules().stream()
            .flatMap(rule -> rule.condition().findings())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Compiles DRL of the strict subset.
   *
   * @throws IllegalStateException if Drools refuses it, which the checks before must have prevented
   */
  static KieBase compile(String drl) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)),
        ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException("Drools refuses the printed rules: " + builder.getErrors());
    }
    return builder.newKieBase();
  }

  /** The ids of all rules that hold for this sheet: findings, advice and contraindications. */
  public Set<String> holding(AnswerSheet sheet) {
    Session session = idle.pollFirst();
    if (session == null) {
      session = new Session();
    }
    Set<String> reached = session.run(facts.of(sheet));
    idle.addFirst(session);
    return reached;
  }

  /** How many rules Drools holds. */
  int size() {
    return rules.getKiePackages().stream().mapToInt(p -> p.getRules().size()).sum();
  }

  /** One long-lived session, used by one thread at a time and thrown away after any failure. */
  private final class Session implements Conclusions {
    private final KieSession session = rules.newKieSession();
    private Set<String> reached = new TreeSet<>();

    Session() {
      session.setGlobal(CONCLUSIONS, this);
    }

    Set<String> run(Collection<? extends Record> inserted) {
      boolean done = false;
      try {
        inserted.forEach(session::insert);
        session.fireAllRules();
        for (FactHandle handle : List.<FactHandle>copyOf(session.getFactHandles())) {
          session.delete(handle);
        }
        // Without this the next person's facts would be taken for this person's: "exists" would
        // have
        // held all along, and its rule would not fire again.
        session.fireAllRules();
        done = true;
        return reached;
      } finally {
        reached = new TreeSet<>();
        if (!done) {
          session.dispose();
        }
      }
    }

    @Override
    public void reached(RuleContext rule) {
      String id = String.valueOf(rule.getRule().getMetaData().get("id"));
      if (reached.add(id) && namedFindings.contains(id)) {
        session.insert(new Finding(id));
      }
    }
  }
}
