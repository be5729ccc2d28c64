package org.cramptriage.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.bench.rules.Flattening;
import org.cramptriage.bench.rules.HandCodedRules;
import org.cramptriage.bench.rules.HandCodedSource;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.bench.rules.SheetView;
import org.cramptriage.questionnaire.CodedSheet;

/** All rules as straight-line Java, generated from the model: what is true. */
final class HandCoded implements Peer<SheetView> {

  private final HandCodedRules rules;
  private final Flattening flattening;
  private final String[] ids;
  private final int items;

  HandCoded(RuleSet set) {
    rules = HandCodedSource.compile(set);
    flattening = new Flattening(set.pack());
    ids = set.ids().toArray(String[]::new);
    items = set.pack().catalogue().items().size();
  }

  @Override
  public SheetView input(CodedSheet sheet) {
    SheetView view = new SheetView(items, ids.length);
    flattening.certain(sheet, view);
    return view;
  }

  @Override
  public List<String> holding(SheetView view) {
    rules.evaluate(view);
    List<String> holding = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      if (view.held[i]) {
        holding.add(ids[i]);
      }
    }
    return holding;
  }
}
