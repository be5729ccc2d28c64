package org.cramptriage.assess.session;

import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.questionnaire.CodedSheet;

/**
 * A sheet as if every calming question that is due and open had been answered in a way that ends
 * the findings which hold only because it was not told. Reused for every sheet. Not thread-safe.
 */
final class CalmedSheet {

  private final RuleTable table;
  private final CodedSheet sheet;
  private final byte[] truths;
  private final Evaluator evaluator;
  private final CodedSheet calmed;
  private final byte[] calmedTruths;

  /**
   * Creates the view of a sheet.
   *
   * @param truths what the sheet says of each node
   */
  CalmedSheet(RuleTable table, CodedSheet sheet, byte[] truths, Evaluator evaluator) {
    this.table = table;
    this.sheet = sheet;
    this.truths = truths;
    this.evaluator = evaluator;
    this.calmed = new CodedSheet(table.pack().catalogue());
    this.calmedTruths = new byte[truths.length];
  }

  /** Reads the sheet; false if no calming question is due and open. */
  boolean read() {
    boolean any = false;
    for (int item : table.calming()) {
      if (isNotTold(item)) {
        if (!any) {
          calmed.copy(sheet);
          any = true;
        }
        boolean partly = sheet.state(item) == CodedSheet.ANSWERED;
        // No code more than those already given: no test of this item becomes true.
        calmed.codes(item, partly ? sheet.codes(item) : 0, false);
      }
    }
    if (any) {
      evaluator.evaluate(calmed, calmedTruths);
    }
    return any;
  }

  /** Whether an item is a calming one, and its question is due and open. */
  boolean isNotTold(int item) {
    int asked = table.askedWhen(item);
    return table.pack().catalogue().at(item).isCalming()
        && !sheet.isFull(item)
        && asked >= 0
        && truths[asked] == RuleNetwork.TRUE;
  }

  /** The truth of a rule after the calming answers. */
  byte truth(int rule) {
    return calmedTruths[table.node(rule)];
  }
}
