package org.cramptriage.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.engine.DroolsEngine;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.CodedSheet;

/** The product's own engine, as it ships. */
final class Product implements Peer<CodedSheet> {

  private final DroolsEngine.Session session;
  private final String[] ids;

  Product(RulePack pack) {
    session = new DroolsEngine(pack).newSession();
    ids = pack.rules().stream().map(Rule::id).toArray(String[]::new);
  }

  @Override
  public CodedSheet input(CodedSheet sheet) {
    return sheet;
  }

  @Override
  public List<String> holding(CodedSheet sheet) {
    boolean[] holding = session.holding(sheet);
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      if (holding[i]) {
        reached.add(ids[i]);
      }
    }
    return reached;
  }
}
