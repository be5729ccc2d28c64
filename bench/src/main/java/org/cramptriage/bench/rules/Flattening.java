package org.cramptriage.bench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** Lays the answers of a sheet out in flat arrays. */
public final class Flattening {

  /** Whatever is asked, it may be so. */
  private static final long ANYTHING = -1L;

  private final Item[] items;
  private final List<Map<String, Long>> bits = new ArrayList<>();
  private final List<Map<String, Long>> mayBe = new ArrayList<>();
  private final int[] from;
  private final int[] to;

  /** For the items of this catalogue. */
  public Flattening(Catalogue catalogue) {
    items = catalogue.items().toArray(Item[]::new);
    from = new int[items.length];
    to = new int[items.length];
    for (Item item : items) {
      Map<String, Long> bit = new HashMap<>();
      List<String> codes = List.copyOf(item.choices().keySet());
      codes.forEach(code -> bit.put(code, bit(item, code)));
      bits.add(bit);
      Map<String, Long> perhaps = new HashMap<>();
      item.mayBe().forEach((code, kinds) -> perhaps.put(code, mask(item, kinds)));
      mayBe.add(perhaps);
      if (item.percentChange() != null) {
        from[item.position()] = catalogue.item(item.percentChange().from()).position();
        to[item.position()] = catalogue.item(item.percentChange().to()).position();
      }
    }
  }

  /** The bit of a code, 0 if the item has no such code. */
  static long bit(Item item, String code) {
    int at = List.copyOf(item.choices().keySet()).indexOf(code);
    if (at >= Long.SIZE) {
      throw new IllegalArgumentException(item.id() + " has more codes than a long has bits");
    }
    return at < 0 ? 0 : 1L << at;
  }

  /** The bits of several codes. */
  static long mask(Item item, Iterable<String> codes) {
    long mask = 0;
    for (String code : Set.copyOf(listed(codes))) {
      mask |= bit(item, code);
    }
    return mask;
  }

  private static List<String> listed(Iterable<String> codes) {
    List<String> list = new ArrayList<>();
    codes.forEach(list::add);
    return list;
  }

  /** Fills in what is certain. */
  public void certain(AnswerSheet sheet, SheetView view) {
    Map<String, Answer> answers = sheet.all();
    for (int i = 0; i < items.length; i++) {
      Answer answer = answers.get(items[i].id());
      view.codes[i] = 0;
      double number = Double.NaN;
      if (answer instanceof Answer.YesNo yesNo) {
        view.codes[i] = yesNo.yes() ? 1 : 0;
      } else if (answer instanceof Answer.Code code) {
        view.codes[i] = bits.get(i).get(code.code());
      } else if (answer instanceof Answer.Codes codes) {
        view.codes[i] = ticked(codes, bits.get(i));
      } else if (answer instanceof Answer.Quantity quantity) {
        number = quantity.value().doubleValue();
      } else if (answer instanceof Answer.Unknown) {
        view.codes[i] = bits.get(i).getOrDefault(Item.UNKNOWN, 0L);
      }
      view.above[i] = number;
    }
    changes(view.above);
    System.arraycopy(view.above, 0, view.below, 0, items.length);
  }

  private static long ticked(Answer.Codes codes, Map<String, Long> bits) {
    long mask = 0;
    List<String> ticked = codes.ticked();
    for (int i = 0; i < ticked.size(); i++) {
      mask |= bits.getOrDefault(ticked.get(i), 0L);
    }
    return mask;
  }

  private void changes(double[] numbers) {
    for (int i = 0; i < items.length; i++) {
      if (items[i].type() == ItemType.DERIVED) {
        double before = numbers[from[i]];
        double change = (numbers[to[i]] - before) * 100 / before;
        numbers[i] = before == 0 ? Double.NaN : change;
      }
    }
  }

  /**
   * Fills in what is possible, except that every question without an answer counts as open: the
   * skip rules then close those that are not due.
   *
   * @return which items have no answer
   */
  public boolean[] possible(AnswerSheet sheet, SheetView certain, SheetView view) {
    System.arraycopy(certain.codes, 0, view.codes, 0, items.length);
    System.arraycopy(certain.above, 0, view.above, 0, items.length);
    System.arraycopy(certain.below, 0, view.below, 0, items.length);
    boolean[] absent = new boolean[items.length];
    for (int i = 0; i < items.length; i++) {
      Answer answer = sheet.all().get(items[i].id());
      if (items[i].type() == ItemType.DERIVED) {
        openChange(certain, view, i);
      } else if (answer == null || answer instanceof Answer.Unknown) {
        absent[i] = answer == null;
        open(view, i);
      } else if (answer instanceof Answer.Codes codes) {
        view.codes[i] |= codes.alsoUnknown() ? ANYTHING : ticked(codes, mayBe.get(i));
      }
    }
    return absent;
  }

  private void openChange(SheetView certain, SheetView view, int change) {
    double sum = certain.above[from[change]] + certain.above[to[change]];
    if (Double.isNaN(sum)) {
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
