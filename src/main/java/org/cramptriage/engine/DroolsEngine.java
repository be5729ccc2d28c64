package org.cramptriage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.facts.Conclusions;
import org.cramptriage.facts.Finding;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.CodedSheet;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Runs a rule pack in Drools. The rules are compiled once; any number of threads can then use it,
 * each with its own session, which is pooled.
 */
public final class DroolsEngine {

  /** The name of the one global. */
  static final String CONCLUSIONS = "conclusions";

  private final RuleBase base;
  private final Facts facts;
  private final Map<String, Integer> places = new HashMap<>();
  private final @Nullable Finding[] namedFindings;

  /**
   * All rules of a pack, for any number of sheets.
   *
   * @param pack a pack that has passed every check
   */
  public DroolsEngine(RulePack pack) {
    this(pack, RuleBase.of(pack));
  }

  DroolsEngine(RulePack pack, RuleBase base) {
    this.base = base;
    this.facts = new Facts(pack.catalogue(), pack.fields(), pack.skipLogic(), testedCodes(pack));
    Set<String> named = new HashSet<>();
    pack.rules().forEach(rule -> findings(rule.condition(), named));
    pack.rules().forEach(rule -> places.put(rule.id(), places.size()));
    this.namedFindings =
        pack.rules().stream()
            .map(rule -> named.contains(rule.id()) ? named(rule) : null)
            .toArray(Finding[]::new);
  }

  /** A sign has no level. */
  private static Finding named(Rule rule) {
    String level = rule instanceof Rule.Finding finding ? finding.urgency().name() : "";
    return new Finding(rule.id(), level);
  }

  private static void findings(Condition condition, Set<String> into) {
    if (condition instanceof Condition.HasFinding has) {
      into.addAll(has.ids());
    }
    condition.parts().forEach(part -> findings(part, into));
  }

  /** The same rules for one or a few sheets: starts faster, but each sheet takes longer. */
  public static DroolsEngine forAFew(RulePack pack) {
    return new DroolsEngine(pack, RuleBase.forAFew(pack));
  }

  /** Initialises what Drools always needs in another thread, while the caller reads the pack. */
  public static void startAhead() {
    HeadStart.begin();
  }

  private static Map<String, Set<String>> testedCodes(RulePack pack) {
    Map<String, Set<String>> tested = new HashMap<>();
    pack.rules().forEach(rule -> testedCodes(rule.condition(), tested));
    return tested;
  }

  private static void testedCodes(Condition condition, Map<String, Set<String>> into) {
    if (condition instanceof Condition.AnyOf test) {
      into.computeIfAbsent(test.item(), item -> new HashSet<>()).addAll(test.codes());
    }
    condition.parts().forEach(part -> testedCodes(part, into));
  }

  /** A new session, for one thread at a time. */
  public Session newSession() {
    return new Session();
  }

  /** Where the compiled form of the rules comes from. */
  RuleBase.Origin origin() {
    return base.origin();
  }

  /**
   * One long-lived session, for one thread at a time. After an exception it must not be used again.
   */
  public final class Session implements Conclusions {
    private final List<FactHandle> inserted = new ArrayList<>();
    private @Nullable KieSession session;
    private boolean[] reached = new boolean[places.size()];

    private Session() {}

    /**
     * Runs the rules.
     *
     * @return for every rule, by its position in the pack, whether it holds
     */
    public boolean[] holding(CodedSheet sheet) {
      reached = new boolean[places.size()];
      boolean[] result = reached;
      KieSession running = session(sheet);
      facts.of(sheet, fact -> inserted.add(running.insert(fact)));
      running.fireAllRules();
      if (base.isForEverybody()) {
        inserted.forEach(running::delete);
        // Without this, "exists" would seem to hold without interruption from this person to the
        // next, and its rule would not fire again.
        running.fireAllRules();
      } else {
        close();
      }
      inserted.clear();
      return result;
    }

    private KieSession session(CodedSheet sheet) {
      KieSession open = session;
      if (open == null) {
        open = SessionOptions.open(base.rules(sheet));
        open.setGlobal(CONCLUSIONS, this);
        session = open;
      }
      return open;
    }

    @Override
    public void reached(RuleContext rule) {
      int place = places.getOrDefault(rule.getRule().getName(), -1);
      if (place < 0) {
        throw new IllegalStateException("Drools ran a rule of another pack");
      }
      Finding finding = namedFindings[place];
      KieSession running = session;
      if (!reached[place] && finding != null && running != null) {
        inserted.add(running.insert(finding));
      }
      reached[place] = true;
    }

    /** Ends the session. */
    public void close() {
      KieSession open = session;
      if (open != null) {
        open.dispose();
        session = null;
      }
    }
  }
}
