package org.cramptriage.bench.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.facts.Conclusions;
import org.cramptriage.facts.Finding;
import org.cramptriage.questionnaire.CodedSheet;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.RuleContext;

/**
 * One Drools session for good that is told only what is different about the next person. Findings
 * are inserted logically, so those that no longer hold go by themselves. Faster, and riskier: what
 * one person answered stays in memory while the next one is read.
 */
final class DroolsChanges implements Peer<List<Object>> {

  private final UserFacts facts;
  private final KieSession session;
  private final Set<String> reached = new HashSet<>();
  private final List<Object> topics = new ArrayList<>();
  private final List<FactHandle> topicHandles = new ArrayList<>();
  private final Map<Object, FactHandle> ticked = new HashMap<>();

  DroolsChanges(RuleSet rules, KieSession session) {
    this.facts = new UserFacts(rules.pack());
    this.session = session;
    session.setGlobal("conclusions", new Logical());
    session.addEventListener(new Followed());
  }

  @Override
  public List<Object> input(CodedSheet sheet) {
    return facts.of(sheet);
  }

  @Override
  public Collection<String> holding(List<Object> inserted) {
    for (int i = 0; i < facts.topics(); i++) {
      topic(i, inserted.get(i));
    }
    ticks(inserted.subList(facts.topics(), inserted.size()));
    session.fireAllRules();
    return new ArrayList<>(reached);
  }

  private void topic(int place, Object topic) {
    if (place == topics.size()) {
      topics.add(topic);
      topicHandles.add(session.insert(topic));
    } else if (!topic.equals(topics.get(place))) {
      // Naming the changed fields would spare more, but Drools 10.2 knows no properties of records.
      session.update(topicHandles.get(place), topic);
      topics.set(place, topic);
    }
  }

  private void ticks(List<Object> now) {
    ticked
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !now.contains(entry.getKey());
              if (gone) {
                session.delete(entry.getValue());
              }
              return gone;
            });
    for (Object fact : now) {
      ticked.computeIfAbsent(fact, session::insert);
    }
  }

  /** Inserts what holds for as long as it holds. */
  private static final class Logical implements Conclusions {
    @Override
    public void reached(RuleContext rule) {
      String id = String.valueOf(rule.getRule().getMetaData().get("id"));
      rule.insertLogical(new Finding(id, ""));
    }
  }

  /** Keeps the ids of the findings that are there. */
  private final class Followed extends DefaultRuleRuntimeEventListener {
    @Override
    public void objectInserted(ObjectInsertedEvent event) {
      if (event.getObject() instanceof Finding finding) {
        reached.add(finding.id());
      }
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
      if (event.getOldObject() instanceof Finding finding) {
        reached.remove(finding.id());
      }
    }
  }
}
