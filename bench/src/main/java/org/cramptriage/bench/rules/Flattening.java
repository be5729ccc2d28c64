package org.cramptriage.bench.rules;

import java.util.Map;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;

/** Lays the answers of a sheet out in flat arrays. */
public final class Flattening {

  /** Whatever is asked, it may be so. */
  private static final long ANYTHING = -1L;

  private final Item[] items;
  private final NotTold notTold;
  private final long[] unknownCode;
  private final long[][] mayBe;
  private final int[] from;
  private final int[] to;

  /** For the items of this pack. */
  public Flattening(RulePack pack) {
    Catalogue catalogue = pack.catalogue();
    notTold = new NotTold(pack);
    items = catalogue.items().toArray(Item[]::new);
    unknownCode = new long[items.length];
    mayBe = new long[items.length][];
    from = new int[items.length];
    to = new int[items.length];
    for (int i = 0; i < items.length; i++) {
      unknownCode[i] = catalogue.codes(i, java.util.List.of(Item.UNKNOWN));
      mayBe[i] = kinds(catalogue, items[i]);
      Item.PercentChange change = items[i].percentChange();
      if (change != null) {
        from[i] = catalogue.item(change.from()).position();
        to[i] = catalogue.item(change.to()).position();
      }
    }
  }

  private static long[] kinds(Catalogue catalogue, Item item) {
    long[] kinds = new long[item.choices().size()];
    for (Map.Entry<String, java.util.Set<String>> entry : item.mayBe().entrySet()) {
      int code = catalogue.code(item.position(), entry.getKey());
      kinds[code] = catalogue.codes(item.position(), entry.getValue());
    }
    return item.mayBe().isEmpty() ? new long[0] : kinds;
  }

  /** Fills in what is certain. */
  public void certain(CodedSheet sheet, SheetView view) {
    for (int i = 0; i < items.length; i++) {
      byte state = sheet.state(i);
      boolean number = items[i].type().isNumber();
      view.codes[i] = 0;
      if (state == CodedSheet.ANSWERED && !number) {
        view.codes[i] = sheet.codes(i);
      } else if (state == CodedSheet.UNKNOWN) {
        view.codes[i] = unknownCode[i];
      }
      if (notTold.is(sheet, i)) {
        view.codes[i] |= NotTold.BIT;
      }
      view.above[i] = state == CodedSheet.ANSWERED && number ? sheet.decimal(i) : Double.NaN;
    }
    changes(view.above);
    System.arraycopy(view.above, 0, view.below, 0, items.length);
  }

  private void changes(double[] numbers) {
    for (int i = 0; i < items.length; i++) {
      if (items[i].percentChange() != null) {
        double before = numbers[from[i]];
        double change = (numbers[to[i]] - before) * 100 / before;
        numbers[i] = before == 0 ? Double.NaN : change;
      }
    }
  }

  /**
   * Fills in what is possible, except that every question without an answer counts as open: the
   * skip rules then close those that are not due.
   */
  public void possible(CodedSheet sheet, SheetView certain, SheetView view) {
    System.arraycopy(certain.codes, 0, view.codes, 0, items.length);
    System.arraycopy(certain.above, 0, view.above, 0, items.length);
    System.arraycopy(certain.below, 0, view.below, 0, items.length);
    for (int i = 0; i < items.length; i++) {
      if (items[i].percentChange() != null) {
        openChange(sheet, view, i);
      } else if (sheet.state(i) != CodedSheet.ANSWERED) {
        open(view, i);
      } else {
        view.codes[i] |= sheet.isUnknown(i) ? ANYTHING : kinds(view.codes[i], mayBe[i]);
      }
    }
  }

  private static long kinds(long ticked, long[] mayBe) {
    long kinds = 0;
    for (int code = 0; code < mayBe.length; code++) {
      kinds |= (ticked >>> code & 1) != 0 ? mayBe[code] : 0;
    }
    return kinds;
  }

  private void openChange(CodedSheet sheet, SheetView view, int change) {
    if (sheet.state(from[change]) != CodedSheet.ANSWERED
        || sheet.state(to[change]) != CodedSheet.ANSWERED) {
      open(view, change);
    }
  }

  private static void open(SheetView view, int item) {
    view.codes[item] = ANYTHING;
    view.above[item] = Double.POSITIVE_INFINITY;
    view.below[item] = Double.NEGATIVE_INFINITY;
  }

  /** Closes a question that is not due: no test of it can hold. */
  public static void close(SheetView view, int item) {
    view.codes[item] = 0;
    view.above[item] = Double.NaN;
    view.below[item] = Double.NaN;
  }
}
