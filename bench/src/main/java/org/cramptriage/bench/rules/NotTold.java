package org.cramptriage.bench.rules;

import java.util.Optional;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;

/**
 * Which calming items are not told: the question is due, and the answer is missing or not known.
 */
public final class NotTold {

  /** The bit of "not told" among the codes of an item: no calming item has so many codes. */
  public static final long BIT = Long.MIN_VALUE;

  private final Trigger[] triggers;

  /** What makes a question due: one test of one other answer. */
  private record Trigger(int item, Condition.Test test, long codes) {

    boolean holds(CodedSheet sheet) {
      if (sheet.state(item) != CodedSheet.ANSWERED) {
        return false;
      }
      return test instanceof Condition.Compare number
          ? number.comparison().holds(sheet.decimal(item), number.limit().doubleValue())
          : (sheet.codes(item) & codes) != 0;
    }
  }

  /** For the questions of this pack. */
  public NotTold(RulePack pack) {
    triggers = new Trigger[pack.catalogue().items().size()];
    for (Item item : pack.catalogue().items()) {
      Optional<Condition> due = Optional.ofNullable(pack.skipLogic().askWhen().get(item.id()));
      if (item.isCalming() && due.isPresent()) {
        triggers[item.position()] = trigger(pack, due.get().tests().findFirst().orElseThrow());
      }
    }
  }

  private static Trigger trigger(RulePack pack, Condition.Test test) {
    int item = pack.catalogue().item(test.item()).position();
    long codes = test instanceof Condition.AnyOf any ? pack.catalogue().codes(item, any.codes()) : 1;
    return new Trigger(item, test, codes);
  }

  /** Whether the item at this place is not told. */
  public boolean is(CodedSheet sheet, int item) {
    Trigger trigger = triggers[item];
    return trigger != null
        && (sheet.state(item) != CodedSheet.ANSWERED || sheet.isUnknown(item))
        && trigger.holds(sheet);
  }
}
