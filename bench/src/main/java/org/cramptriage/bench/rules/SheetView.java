package org.cramptriage.bench.rules;

/**
 * The answers of one person as flat arrays by the item's place in the catalogue: what hand-coded
 * Java reads. One view says what is certain; a second one says what is possible, where open
 * questions read as whatever would make a test hold. A rule without "not" is true if it holds in
 * the certain view, unknown if it holds only in the possible one, and false if in neither: Kleene's
 * logic.
 */
public final class SheetView {

  /** Bit n: the n-th code of the item is ticked; for a yes-no question bit 0: yes. */
  public final long[] codes;

  /** The number to hold against "above"; NaN where there is none. */
  public final double[] above;

  /** The number to hold against "below"; NaN where there is none. */
  public final double[] below;

  /** Whether the n-th rule holds. */
  public final boolean[] held;

  /**
   * An empty view.
   *
   * @param items how many items the catalogue has
   * @param rules how many rules there are
   */
  public SheetView(int items, int rules) {
    codes = new long[items];
    above = new double[items];
    below = new double[items];
    held = new boolean[rules];
  }
}
