package org.cramptriage.verify.encoding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.NumberIntervals;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** A number as its order among the limits that rules compare it with. */
final class NumberState extends ItemState {

  private static final BigDecimal WIDEST = new BigDecimal("1000000000");

  private final NumberIntervals cells;
  private final Order order;

  NumberState(Item item, FormulaBuilder builder, Collection<BigDecimal> cutPoints) {
    super(item, builder, true);
    Item.Range range = item.range();
    BigDecimal from = range == null ? WIDEST.negate() : range.from();
    BigDecimal to = range == null ? WIDEST : range.to();
    this.cells = new NumberIntervals(from, to, cutPoints, item.type() == ItemType.INTEGER);
    this.order = new Order(builder, answered(), cells);
  }

  /** The same number on a questionnaire that takes only what lies in its range. */
  private NumberState(Item item, NumberState same, Literal inside) {
    super(item, same.builder(), same.builder().and(same.answered(), inside), same.unknown());
    this.cells = same.cells;
    this.order = same.order.where(inside);
  }

  /** A number outside its range counts as not answered. */
  @Override
  ItemState as(Item other) {
    Item.Range range = other.range();
    if (range == null || range.equals(item().range())) {
      return this;
    }
    Literal from = order.holds(Comparison.AT_LEAST, range.from());
    Literal to = order.holds(Comparison.AT_MOST, range.to());
    return new NumberState(other, this, builder().and(from, to));
  }

  /** The order of one value among cells. */
  static final class Order {
    private final FormulaBuilder builder;
    private final NumberIntervals cells;
    private final List<Literal> from = new ArrayList<>();

    /**
     * An order.
     *
     * @param present whether there is a value
     */
    Order(FormulaBuilder builder, Literal present, NumberIntervals cells) {
      this.builder = builder;
      this.cells = cells;
      from.add(present);
      for (int i = 1; i < cells.all().size(); i++) {
        Literal next = builder.variable();
        builder.implies(next, from.get(i - 1));
        from.add(next);
      }
      from.add(builder.no());
    }

    private Order(Order of, Literal where) {
      this.builder = of.builder;
      this.cells = of.cells;
      of.from.forEach(literal -> from.add(builder.and(literal, where)));
    }

    /** The same order of a value that there is only where this holds. */
    Order where(Literal holds) {
      return new Order(this, holds);
    }

    /** Whether the value is in this relation to a limit. */
    Literal holds(Comparison comparison, BigDecimal limit) {
      Literal atLeast = from.get(cells.first(limit, true));
      Literal above = from.get(cells.first(limit, false));
      Literal present = from.get(0);
      return switch (comparison) {
        case BELOW -> builder.and(present, atLeast.negate());
        case AT_MOST -> builder.and(present, above.negate());
        case EQUAL -> builder.and(atLeast, above.negate());
        case AT_LEAST -> atLeast;
        case ABOVE -> above;
      };
    }

    /** Whether the value lies in this cell. */
    Literal in(int cell) {
      return builder.and(from.get(cell), from.get(cell + 1).negate());
    }

    List<Literal> literals() {
      return from;
    }
  }

  NumberIntervals cells() {
    return cells;
  }

  Order order() {
    return order;
  }

  @Override
  public TruthPair tested(Condition.Test test) {
    Condition.Compare compare = (Condition.Compare) test;
    Literal holds = order.holds(compare.comparison(), compare.limit());
    return new TruthPair(holds, holds);
  }

  @Override
  Literal value(RawAnswer answer) {
    return answer instanceof RawAnswer.Numeral number
        ? cells.of(number.value()).map(order::in).orElse(builder().no())
        : builder().no();
  }

  @Override
  List<Literal> values() {
    return order.literals();
  }

  @Override
  RawAnswer readValue(Predicate<Literal> model) {
    for (int i = 0; i < cells.all().size(); i++) {
      if (model.test(order.in(i))) {
        return new RawAnswer.Numeral(cells.all().get(i).sample());
      }
    }
    throw new IllegalStateException("no value for " + item().id());
  }
}
