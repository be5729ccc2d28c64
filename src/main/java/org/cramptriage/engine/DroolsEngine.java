package org.cramptriage.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cramptriage.facts.Conclusions;
import org.cramptriage.facts.Finding;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.DrlPrinter;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.CodedSheet;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
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

  /**
   * A session serves one thread at a time, and since no rule has a precedence they fire as they are
   * matched, without an agenda in between: a third less time (docs/performance.md).
   */
  private static final KieSessionConfiguration OF_ONE_THREAD =
      KieServices.get().newKieSessionConfiguration();

  static {
    OF_ONE_THREAD.setOption(ThreadSafeOption.NO);
    OF_ONE_THREAD.setOption(DirectFiringOption.YES);
  }

  private final KieBase rules;
  private final Facts facts;
  private final Map<String, Integer> places = new HashMap<>();
  private final @Nullable Finding[] namedFindings;

  /**
   * Compiles a pack.
   *
   * @param pack a pack that has passed every check
   */
  public DroolsEngine(RulePack pack) {
    this.rules = compile(new DrlPrinter(pack.fields()).print(pack.rules()));
    this.facts = new Facts(pack.catalogue(), pack.fields(), testedCodes(pack));
    Set<String> named =
        pack.rules().stream()
            .flatMap(rule -> rule.condition().findings())
            .collect(Collectors.toUnmodifiableSet());
    pack.rules().forEach(rule -> places.put(rule.id(), places.size()));
    this.namedFindings =
        pack.rules().stream()
            .map(rule -> named.contains(rule.id()) ? new Finding(rule.id()) : null)
            .toArray(Finding[]::new);
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

  private static Map<String, Set<String>> testedCodes(RulePack pack) {
    Map<String, Set<String>> tested = new HashMap<>();
    pack.rules().stream()
        .flatMap(rule -> rule.condition().tests())
        .filter(Condition.AnyOf.class::isInstance)
        .map(Condition.AnyOf.class::cast)
        .forEach(
            test ->
                tested.computeIfAbsent(test.item(), item -> new HashSet<>()).addAll(test.codes()));
    return tested;
  }

  /** A new session, for one thread at a time. */
  public Session newSession() {
    return new Session();
  }

  /** How many rules Drools holds. */
  int size() {
    return rules.getKiePackages().stream().mapToInt(p -> p.getRules().size()).sum();
  }

  /**
   * One long-lived session, for one thread at a time. After an exception it must not be used again.
   */
  public final class Session implements Conclusions {
    private final KieSession session = rules.newKieSession(OF_ONE_THREAD, null);
    private final List<FactHandle> inserted = new ArrayList<>();
    private boolean[] reached = new boolean[places.size()];

    private Session() {
      session.setGlobal(CONCLUSIONS, this);
    }

    /**
     * Runs the rules.
     *
     * @return for every rule, by its place in the pack, whether it holds for this sheet
     */
    public boolean[] holding(CodedSheet sheet) {
      reached = new boolean[places.size()];
      boolean[] result = reached;
      facts.of(sheet, fact -> inserted.add(session.insert(fact)));
      session.fireAllRules();
      inserted.forEach(session::delete);
      inserted.clear();
      // Without this the next person's facts would be taken for this person's: "exists" would have
      // held all along, and its rule would not fire again.
      session.fireAllRules();
      return result;
    }

    @Override
    public void reached(RuleContext rule) {
      int place = places.getOrDefault(rule.getRule().getName(), -1);
      if (place < 0) {
        throw new IllegalStateException("Drools ran a rule of another pack");
      }
      Finding finding = namedFindings[place];
      if (!reached[place] && finding != null) {
        inserted.add(session.insert(finding));
      }
      reached[place] = true;
    }

    /** Ends the session. */
    public void close() {
      session.dispose();
    }
  }
}
