package org.cramptriage.verify.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.solvers.MiniSat;

/**
 * Builds the formulas for the solver, from "and" and "or" over literals. The same gate is made
 * once, so that two sheets which share answers share everything that follows from them.
 */
public final class FormulaBuilder {

  private final FormulaFactory formulas = new FormulaFactory();
  private final MiniSat solver = MiniSat.miniSat(formulas);
  private final Map<List<Literal>, Literal> made = new HashMap<>();
  private final Map<Literal, List<Literal>> parts = new HashMap<>();
  private final Literal yes;
  private int count;

  public FormulaBuilder() {
    this.yes = variable();
    clause(yes);
  }

  FormulaFactory formulas() {
    return formulas;
  }

  MiniSat solver() {
    return solver;
  }

  /** A new variable. */
  public Literal variable() {
    return formulas.variable("v" + count++);
  }

  /** What always holds. */
  public Literal yes() {
    return yes;
  }

  /** What never holds. */
  public Literal no() {
    return yes.negate();
  }

  /** States that at least one of these holds. */
  public void clause(Literal... literals) {
    clause(Arrays.asList(literals));
  }

  /** States that at least one of these holds. */
  public void clause(Collection<Literal> literals) {
    solver.add(formulas.clause(literals));
  }

  /** States that the first does not hold without the second. */
  public void implies(Literal first, Literal second) {
    clause(first.negate(), second);
  }

  public Literal and(Literal... literals) {
    return and(Arrays.asList(literals));
  }

  public Literal or(Literal... literals) {
    return or(Arrays.asList(literals));
  }

  public Literal or(Collection<Literal> literals) {
    return and(literals.stream().map(Literal::negate).toList()).negate();
  }

  public Literal and(Collection<Literal> literals) {
    TreeSet<Literal> parts = new TreeSet<>(literals);
    parts.remove(yes);
    if (parts.contains(no()) || parts.stream().anyMatch(p -> parts.contains(p.negate()))) {
      return no();
    }
    if (parts.size() < 2) {
      return parts.isEmpty() ? yes : parts.first();
    }
    return made.computeIfAbsent(List.copyOf(parts), this::gate);
  }

  private Literal gate(List<Literal> parts) {
    Literal all = variable();
    List<Literal> some = new ArrayList<>(List.of(all));
    for (Literal part : parts) {
      implies(all, part);
      some.add(part.negate());
    }
    clause(some);
    this.parts.put(all, parts);
    return all;
  }

  /**
   * Whether a literal holds in a model; gates that were made after the model was found are worked
   * out from their parts.
   *
   * @param model what holds
   */
  boolean holds(Set<? extends Literal> model, Literal literal) {
    if (!literal.phase()) {
      return !holds(model, literal.negate());
    }
    List<Literal> inputs = parts.get(literal);
    return inputs == null
        ? model.contains(literal)
        : inputs.stream().allMatch(input -> holds(model, input));
  }

  /** Both hold, or neither. */
  public Literal same(Literal one, Literal other) {
    return one.equals(other) ? yes : or(and(one, other), and(one.negate(), other.negate()));
  }
}
