package org.cramptriage.verify;

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
import org.logicng.handlers.TimeoutSATHandler;
import org.logicng.solvers.SolverState;

/** Asks the solver, for as long as the caller is ready to wait. */
final class Search {

  private static final long MILLION = 1_000_000;

  private final Gates gates;
  private final long end;

  /**
   * A search.
   *
   * @param end when it stops, on the clock of {@link System#nanoTime()}
   */
  Search(Gates gates, long end) {
    this.gates = gates;
    this.end = end;
  }

  /** The time is over; nothing was decided. */
  static final class OutOfTimeException extends Exception {
    private static final long serialVersionUID = 1;
  }

  Gates gates() {
    return gates;
  }

  /** What holds in some case in which all these hold, if there is such a case. */
  Optional<Predicate<Literal>> find(Collection<Literal> all) throws OutOfTimeException {
    long left = (end - System.nanoTime()) / MILLION;
    if (left <= 0) {
      throw new OutOfTimeException();
    }
    Tristate found = gates.solver().sat(new TimeoutSATHandler(left), all);
    if (found == Tristate.UNDEF) {
      throw new OutOfTimeException();
    }
    return found == Tristate.TRUE ? Optional.of(model()) : Optional.empty();
  }

  boolean isPossible(Literal... all) throws OutOfTimeException {
    return find(List.of(all)).isPresent();
  }

  private Predicate<Literal> model() {
    Set<Variable> positive = new HashSet<>(gates.solver().model().positiveVariables());
    return literal -> gates.holds(positive, literal);
  }

  /**
   * The case in which all these hold and as few as possible of the others; where the time is over,
   * the best so far.
   *
   * @param all a case of this kind was found before
   */
  Predicate<Literal> smallest(List<Literal> all, List<Literal> few) throws OutOfTimeException {
    List<Variable> counted = new ArrayList<>();
    for (Literal one : few) {
      Literal count = gates.variable();
      gates.implies(one, count);
      counted.add(count.variable());
    }
    Predicate<Literal> best = find(all).orElseThrow();
    SolverState before = gates.solver().saveState();
    try {
      Optional<Predicate<Literal>> better = Optional.of(best);
      while (better.isPresent()) {
        best = better.get();
        long now = few.stream().filter(best).count();
        if (now == 0) {
          break;
        }
        gates.solver().add(gates.formulas().cc(CType.LT, (int) now, counted));
        better = find(all);
      }
    } catch (OutOfTimeException e) {
      return best;
    } finally {
      gates.solver().loadState(before);
    }
    return best;
  }
}
