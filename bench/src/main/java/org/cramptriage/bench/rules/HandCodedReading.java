package org.cramptriage.bench.rules;

import java.util.List;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.CodedSheet;

/**
 * The three-valued reading of all rules by straight-line Java: the rules run over what is certain
 * and over what is possible. One thread at a time.
 */
public final class HandCodedReading {

  private final HandCodedRules rules;
  private final Flattening flattening;
  private final List<String> ids;
  private final SheetView certain;
  private final SheetView possible;

  /** Compiles the rules. */
  public HandCodedReading(RuleSet set) {
    rules = HandCodedSource.compile(set);
    flattening = new Flattening(set.pack());
    ids = set.ids();
    int items = set.pack().catalogue().items().size();
    certain = new SheetView(items, ids.size());
    possible = new SheetView(items, ids.size());
  }

  /** The ids of the rules in the order of the truths. */
  public List<String> ids() {
    return ids;
  }

  /** Reads a sheet. */
  public void read(CodedSheet sheet) {
    flattening.certain(sheet, certain);
    flattening.possible(sheet, certain, possible);
    rules.skip(certain, possible, sheet);
    rules.evaluate(certain);
    rules.evaluate(possible);
  }

  /** What the last sheet says of the n-th rule. */
  public Truth truth(int rule) {
    if (certain.held[rule]) {
      return Truth.TRUE;
    }
    return possible.held[rule] ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** What the last sheet says of all rules, in the order of {@link #ids()}. */
  public Truth[] truths() {
    Truth[] truths = new Truth[ids.size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = truth(i);
    }
    return truths;
  }
}
