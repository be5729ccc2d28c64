package org.cramptriage.bench.peers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.facts.Conclusions;
import org.cramptriage.facts.Finding;
import org.cramptriage.questionnaire.CodedSheet;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.KieSessionOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.RuleContext;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.kie.internal.utils.KieHelper;

/** The product's DRL in Drools, with sessions used in different ways. */
final class Drools implements Peer<List<Object>> {

  private static final String CONCLUSIONS = "conclusions";

  private final UserFacts facts;
  private final Run run;
  private final Reached reached;

  /** One run of the rules over facts. */
  private interface Run {
    void of(List<Object> facts);
  }

  /** How sessions are used. */
  enum Use {
    /** A new session a call. */
    NEW,
    /** A stateless session, which makes a new one inside. */
    STATELESS,
    /** Drools' own pool of sessions. */
    POOLED,
    /** One session for good: all facts deleted after each person, and fired once more. */
    KEPT,
    /** The same without locks, for one thread. */
    KEPT_UNLOCKED,
    /** The same, and rules fire without an agenda. */
    KEPT_DIRECT
  }

  Drools(RuleSet rules, KieBase base, Use use) {
    this.facts = new UserFacts(rules.pack());
    this.reached = new Reached(rules.namedFindings());
    this.run = run(base, use);
  }

  /** Compiles at start, as the product does. */
  static KieBase compiled(RuleSet rules) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    byte[] drl = rules.drl().getBytes(StandardCharsets.UTF_8);
    builder.add(ResourceFactory.newByteArrayResource(drl), ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException(builder.getErrors().toString());
    }
    return builder.newKieBase();
  }

  /** Compiles to the executable model. */
  static KieBase executableModel(RuleSet rules) {
    return new KieHelper()
        .addContent(rules.drl(), ResourceType.DRL)
        .build(ExecutableModelProject.class);
  }

  private Run run(KieBase base, Use use) {
    return switch (use) {
      case NEW -> facts -> once(base.newKieSession(), facts);
      case STATELESS -> stateless(base.newStatelessKieSession());
      case POOLED -> pooled(base.newKieSessionsPool(1));
      case KEPT -> kept(base.newKieSession());
      case KEPT_UNLOCKED -> kept(session(base, ThreadSafeOption.NO));
      case KEPT_DIRECT -> kept(session(base, ThreadSafeOption.NO, DirectFiringOption.YES));
    };
  }

  /** A session with these options. */
  static KieSession session(KieBase base, KieSessionOption... options) {
    KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
    for (KieSessionOption option : options) {
      configuration.setOption(option);
    }
    return base.newKieSession(configuration, null);
  }

  private void once(KieSession session, List<Object> inserted) {
    session.setGlobal(CONCLUSIONS, reached);
    inserted.forEach(session::insert);
    session.fireAllRules();
    session.dispose();
  }

  private Run stateless(StatelessKieSession session) {
    session.setGlobal(CONCLUSIONS, reached);
    return session::execute;
  }

  private Run pooled(KieSessionsPool pool) {
    return inserted -> once(pool.newKieSession(), inserted);
  }

  private Run kept(KieSession session) {
    session.setGlobal(CONCLUSIONS, reached);
    return inserted -> {
      inserted.forEach(session::insert);
      session.fireAllRules();
      for (FactHandle handle : new ArrayList<FactHandle>(session.getFactHandles())) {
        session.delete(handle);
      }
      session.fireAllRules();
    };
  }

  @Override
  public List<Object> input(CodedSheet sheet) {
    return facts.of(sheet);
  }

  @Override
  public Collection<String> holding(List<Object> inserted) {
    reached.ids = new HashSet<>();
    run.of(inserted);
    return reached.ids;
  }

  /** Notes what holds, and tells the rules that name it. */
  private static final class Reached implements Conclusions {
    private final Set<String> named;
    private Set<String> ids = new HashSet<>();

    Reached(Set<String> named) {
      this.named = named;
    }

    @Override
    public void reached(RuleContext rule) {
      String id = String.valueOf(rule.getRule().getMetaData().get("id"));
      if (ids.add(id) && named.contains(id)) {
        rule.getKieRuntime().insert(new Finding(id, ""));
      }
    }
  }
}
