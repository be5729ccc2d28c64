package org.cramptriage.verify.solver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The values of a number, parted where rules part them: each limit is a cell of its own, and so is
 * what lies between two limits. No rule tells two values of a cell apart.
 */
public final class NumberIntervals {

  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final boolean whole;
  private final List<Cell> all = new ArrayList<>();

  /**
   * One cell.
   *
   * @param from its lower end
   * @param to its upper end; equal to the lower one if it holds one value
   * @param sample a value in it
   */
  public record Cell(BigDecimal from, BigDecimal to, BigDecimal sample) {}

  /**
   * The cells of a range.
   *
   * @param whole whether values are whole numbers
   */
  public NumberIntervals(
      BigDecimal from, BigDecimal to, Collection<BigDecimal> limits, boolean whole) {
    this.whole = whole;
    TreeSet<BigDecimal> cuts = new TreeSet<>(limits);
    cuts.removeIf(cut -> cut.compareTo(from) <= 0 || cut.compareTo(to) >= 0);
    cuts.add(from);
    cuts.add(to);
    BigDecimal before = null;
    for (BigDecimal cut : cuts) {
      if (before != null) {
        between(before, cut);
      }
      if (!whole || cut.stripTrailingZeros().scale() <= 0) {
        all.add(new Cell(cut, cut, cut));
      }
      before = cut;
    }
  }

  /** The cell strictly between two limits, if it holds a value. */
  private void between(BigDecimal low, BigDecimal high) {
    BigDecimal step = whole ? BigDecimal.ONE : TENTH;
    BigDecimal next = low.add(step);
    if (whole) {
      next = low.setScale(0, java.math.RoundingMode.FLOOR).add(BigDecimal.ONE);
    }
    if (next.compareTo(high) >= 0 && !whole) {
      next = low.add(high).divide(TWO);
    }
    if (next.compareTo(high) < 0) {
      all.add(new Cell(low, high, next));
    }
  }

  public List<Cell> all() {
    return all;
  }

  /**
   * The first cell whose values are at least the limit, or above it; as many as there are: none.
   */
  public int first(BigDecimal limit, boolean orEqual) {
    int at = 0;
    while (at < all.size()) {
      int order = all.get(at).sample().compareTo(limit);
      if (order > 0 || (order == 0 && orEqual)) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** The cell that holds a value. */
  public Optional<Integer> of(BigDecimal value) {
    for (int i = 0; i < all.size(); i++) {
      Cell cell = all.get(i);
      boolean one = cell.from().compareTo(cell.to()) == 0;
      boolean inside =
          one
              ? value.compareTo(cell.from()) == 0
              : value.compareTo(cell.from()) > 0 && value.compareTo(cell.to()) < 0;
      if (inside) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
