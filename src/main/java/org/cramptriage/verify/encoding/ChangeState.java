package org.cramptriage.verify.encoding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.NumberIntervals;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/**
 * A change in percent between two numbers. Between two whole numbers it is encoded exactly: every
 * pair of cells is tried, and what no pair of numbers gives is ruled out. Between decimals it is
 * left free, so that the replay decides.
 */
public final class ChangeState extends ItemState {

  private static final BigDecimal LOWEST = BigDecimal.valueOf(-100);
  private static final BigDecimal HIGHEST = new BigDecimal("1000000000");

  private final NumberState from;
  private final NumberState to;
  private final Item.PercentChange change;
  private final NumberIntervals cells;
  private final NumberState.Order order;
  private final Literal open;
  private final Map<List<Integer>, List<BigDecimal>> witnesses = new HashMap<>();

  ChangeState(
      Item item,
      FormulaBuilder builder,
      NumberState from,
      NumberState to,
      Collection<BigDecimal> cutPoints) {
    super(item, builder, false);
    this.from = from;
    this.to = to;
    this.change = java.util.Objects.requireNonNull(item.percentChange());
    this.cells = new NumberIntervals(LOWEST, HIGHEST, cutPoints, false);
    this.open = builder.and(from.answered(), to.answered()).negate();
    Literal zero = from.order().holds(org.cramptriage.pack.model.Comparison.EQUAL, BigDecimal.ZERO);
    Literal present = builder.and(open.negate(), zero.negate());
    this.order = new NumberState.Order(builder, present, cells);
    if (isWhole(from) && isWhole(to)) {
      tryAll();
      ruleOut();
    }
  }

  private static boolean isWhole(NumberState state) {
    return state.item().type() == ItemType.INTEGER && state.item().range() != null;
  }

  private void tryAll() {
    Item.Range range = java.util.Objects.requireNonNull(from.item().range());
    BigDecimal before = range.from();
    while (before.compareTo(range.to()) <= 0) {
      if (before.signum() != 0) {
        withLater(before);
      }
      before = before.add(BigDecimal.ONE);
    }
  }

  /** All later numbers that a limit of the change or of the number itself tells apart. */
  private void withLater(BigDecimal before) {
    Set<BigDecimal> tried = new TreeSet<>();
    for (NumberIntervals.Cell cell : cells.all()) {
      around(before, cell.from(), tried);
      around(before, cell.to(), tried);
    }
    for (NumberIntervals.Cell cell : to.cells().all()) {
      tried.addAll(List.of(cell.sample(), cell.from(), cell.to()));
      tried.add(cell.from().add(BigDecimal.ONE));
      tried.add(cell.to().subtract(BigDecimal.ONE));
    }
    for (BigDecimal after : tried) {
      Optional<Integer> later = to.cells().of(after);
      Optional<Integer> earlier = from.cells().of(before);
      if (later.isPresent() && earlier.isPresent()) {
        cells
            .of(between(before, after))
            .ifPresent(
                c ->
                    witnesses.putIfAbsent(
                        List.of(earlier.get(), later.get(), c), List.of(before, after)));
      }
    }
  }

  /** The whole numbers just around the one that makes a change of this many percent. */
  private static void around(BigDecimal before, BigDecimal percent, Set<BigDecimal> into) {
    BigDecimal exact = before.add(before.multiply(percent).movePointLeft(2));
    BigDecimal whole = exact.setScale(0, java.math.RoundingMode.FLOOR);
    for (int step = -1; step <= 2; step++) {
      into.add(whole.add(BigDecimal.valueOf(step)));
    }
  }

  private BigDecimal between(BigDecimal before, BigDecimal after) {
    Map<String, Answer> pair = new TreeMap<>();
    pair.put(change.from(), new Answer.Quantity(before));
    pair.put(change.to(), new Answer.Quantity(after));
    return new AnswerSheet(pair).change(change).value().get(0);
  }

  private void ruleOut() {
    for (int f = 0; f < from.cells().all().size(); f++) {
      for (int t = 0; t < to.cells().all().size(); t++) {
        for (int c = 0; c < cells.all().size(); c++) {
          if (!witnesses.containsKey(List.of(f, t, c))) {
            builder()
                .clause(
                    from.order().in(f).negate(), to.order().in(t).negate(), order.in(c).negate());
          }
        }
      }
    }
  }

  /** Another change needs other numbers. */
  @Override
  public List<Literal> distance(Map<String, RawAnswer> start) {
    List<Integer> before = now(start);
    return before.isEmpty()
        ? List.of()
        : List.of(builder().and(open.negate(), order.in(before.get(2)).negate()));
  }

  @Override
  public Literal full() {
    return builder().no();
  }

  @Override
  public TruthPair tested(Condition.Test test) {
    Condition.Compare compare = (Condition.Compare) test;
    Literal holds = order.holds(compare.comparison(), compare.limit());
    return new TruthPair(holds, builder().or(holds, open));
  }

  @Override
  Literal value(RawAnswer answer) {
    return builder().no();
  }

  @Override
  List<Literal> values() {
    return order.literals();
  }

  /** Puts two numbers that make the change of a model in the place of those that were read. */
  public void settle(Predicate<Literal> model, Map<String, RawAnswer> answers) {
    List<Integer> found = new ArrayList<>();
    found.add(cell(from.cells(), from.order(), model));
    found.add(cell(to.cells(), to.order(), model));
    found.add(cell(cells, order, model));
    List<BigDecimal> pair = witnesses.get(found);
    if (pair == null || found.equals(now(answers))) {
      return;
    }
    answers.put(change.from(), new RawAnswer.Numeral(pair.get(0)));
    answers.put(change.to(), new RawAnswer.Numeral(pair.get(1)));
  }

  private List<Integer> now(Map<String, RawAnswer> answers) {
    if (answers.get(change.from()) instanceof RawAnswer.Numeral before
        && answers.get(change.to()) instanceof RawAnswer.Numeral after
        && before.value().signum() != 0) {
      return List.of(
          from.cells().of(before.value()).orElse(-1),
          to.cells().of(after.value()).orElse(-1),
          cells.of(between(before.value(), after.value())).orElse(-1));
    }
    return List.of();
  }

  private static int cell(
      NumberIntervals cells, NumberState.Order order, Predicate<Literal> model) {
    for (int i = 0; i < cells.all().size(); i++) {
      if (model.test(order.in(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  RawAnswer readValue(Predicate<Literal> model) {
    throw new IllegalStateException(item().id() + " is worked out, not answered");
  }
}
