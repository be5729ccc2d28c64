package org.cramptriage.bench.peers;

import java.util.Set;
import org.cramptriage.engine.DroolsEngine;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.AnswerSheet;

/** The product's own engine, as it ships. */
final class Product implements Peer<AnswerSheet> {

  private final DroolsEngine engine;

  Product(RulePack pack) {
    engine = new DroolsEngine(pack);
  }

  @Override
  public AnswerSheet input(AnswerSheet sheet) {
    return sheet;
  }

  @Override
  public Set<String> holding(AnswerSheet sheet) {
    return engine.holding(sheet);
  }
}
