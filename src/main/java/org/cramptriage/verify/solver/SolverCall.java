package org.cramptriage.verify.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.CType;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.handlers.ComputationHandler;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.SolverState;

/**
 * Asks the solver. Each call may take so many conflicts and no more: the same call gives up at the
 * same point on every machine, however busy it is.
 */
public final class SolverCall {

  private static final int SMALL = 16;

  private final FormulaBuilder builder;
  private final ConflictLimit limit;

  public SolverCall(FormulaBuilder builder, ConflictLimit limit) {
    this.builder = builder;
    this.limit = limit;
  }

  /** Stops a call of the solver at the limit. */
  private static final class Conflicts extends ComputationHandler implements SATHandler {
    private long left;

    Conflicts(ConflictLimit limit) {
      this.left = limit.conflicts();
    }

    @Override
    public boolean detectedConflict() {
      aborted = left-- == 0;
      return !aborted;
    }
  }

  public FormulaBuilder builder() {
    return builder;
  }

  /** What holds in some case in which all these hold, if there is such a case. */
  public Optional<Predicate<Literal>> find(Collection<Literal> all) throws UndecidedException {
    Tristate found = builder.solver().sat(new Conflicts(limit), all);
    if (found == Tristate.UNDEF) {
      throw new UndecidedException();
    }
    return found == Tristate.TRUE ? Optional.of(model()) : Optional.empty();
  }

  public boolean isPossible(Literal... all) throws UndecidedException {
    return find(List.of(all)).isPresent();
  }

  private Predicate<Literal> model() {
    Set<Variable> positive = new HashSet<>(builder.solver().model().positiveVariables());
    return literal -> builder.holds(positive, literal);
  }

  /**
   * The case in which all these hold and as few as possible of the others; at the limit, the best
   * so far.
   *
   * @param all a case of this kind was found before
   */
  public Predicate<Literal> smallest(List<Literal> all, List<Literal> few)
      throws UndecidedException {
    List<Variable> counted = new ArrayList<>();
    for (Literal one : few) {
      Literal count = builder.variable();
      builder.implies(one, count);
      counted.add(count.variable());
    }
    Predicate<Literal> best = find(all).orElseThrow();
    SolverState before = builder.solver().saveState();
    try {
      Optional<Predicate<Literal>> better = Optional.of(best);
      while (better.isPresent()) {
        best = better.get();
        long now = few.stream().filter(best).count();
        if (now == 0) {
          break;
        }
        builder.solver().add(builder.formulas().cc(CType.LT, (int) now, counted));
        better = find(all);
      }
    } catch (UndecidedException e) {
      return best;
    } finally {
      builder.solver().loadState(before);
    }
    return best;
  }

  /**
   * The case in which all these hold and as few as possible of the costs; looked for from the
   * cheapest on, since people who tell two packs apart differ little from a healthy person.
   *
   * @param within at most this many of the limited ones may hold
   * @return empty if there is no such case
   */
  public Optional<Predicate<Literal>> cheapest(
      List<Literal> all, List<Literal> costs, List<Literal> limited, int within)
      throws UndecidedException {
    List<Variable> counted = counted(costs);
    List<Variable> few = counted(limited);
    SolverState before = builder.solver().saveState();
    try {
      if (within < few.size()) {
        builder.solver().add(builder.formulas().cc(CType.LE, within, few));
      }
      Optional<Predicate<Literal>> some = find(all);
      return some.isPresent() ? Optional.of(cheaper(some.get(), all, costs, counted)) : some;
    } finally {
      builder.solver().loadState(before);
    }
  }

  /** Goes up from nothing; at the limit, the best so far. */
  private Predicate<Literal> cheaper(
      Predicate<Literal> some, List<Literal> all, List<Literal> costs, List<Variable> counted) {
    SolverState bounded = builder.solver().saveState();
    Predicate<Literal> best = some;
    try {
      for (int cost = 0; cost < counted.size(); cost += step(cost)) {
        builder.solver().add(builder.formulas().cc(CType.LE, cost, counted));
        Optional<Predicate<Literal>> found = find(all);
        if (found.isPresent()) {
          best = found.get();
          return better(best, all, costs, counted);
        }
        builder.solver().loadState(bounded);
      }
    } catch (UndecidedException e) {
      return best;
    }
    return best;
  }

  /** Steps of one where nearly everybody is found, then longer ones. */
  private static int step(int cost) {
    return cost < SMALL ? 1 : cost / 2;
  }

  private List<Variable> counted(List<Literal> literals) {
    List<Variable> counted = new ArrayList<>();
    for (Literal one : literals) {
      Literal count = builder.variable();
      builder.implies(one, count);
      counted.add(count.variable());
    }
    return counted;
  }

  /** Goes down from what a longer step found. */
  private Predicate<Literal> better(
      Predicate<Literal> found, List<Literal> all, List<Literal> costs, List<Variable> counted)
      throws UndecidedException {
    Predicate<Literal> best = found;
    int cost = (int) costs.stream().filter(best).count();
    while (cost > SMALL) {
      builder.solver().add(builder.formulas().cc(CType.LT, cost, counted));
      Optional<Predicate<Literal>> next = find(all);
      if (next.isEmpty()) {
        return best;
      }
      best = next.get();
      cost = (int) costs.stream().filter(best).count();
    }
    return best;
  }
}
