package org.cramptriage.pack.drl;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.model.Condition;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Turns what Drools' parser read between {@code when} and {@code then} into the model. */
final class ConditionReader {

  private final FactFields fields;
  private final int ruleLine;

  ConditionReader(FactFields fields, int ruleLine) {
    this.fields = fields;
    this.ruleLine = ruleLine;
  }

  /**
   * Reads a rule's condition.
   *
   * @throws DrlException if it is not of the strict subset
   */
  Condition read(AndDescr lhs) {
    if (lhs.getDescrs().isEmpty()) {
      throw new DrlException(ruleLine, "the rule has no condition, so it would hold for everyone");
    }
    return lhs.getDescrs().size() == 1 ? read(lhs.getDescrs().get(0)) : all(lhs);
  }

  private Condition read(BaseDescr descr) {
    if (descr instanceof AndDescr and) {
      return all(and);
    }
    if (descr instanceof OrDescr or) {
      return new Condition.Any(parts(or));
    }
    if (descr instanceof ExistsDescr exists) {
      List<?> inside = exists.getDescrs();
      if (inside.size() == 1 && inside.get(0) instanceof PatternDescr pattern) {
        return pattern(pattern);
      }
      throw new DrlException(line(descr), "exists must be followed by one fact, not by brackets");
    }
    throw new DrlException(
        line(descr),
        "every fact needs \"exists\" before it; not, from, eval, accumulate and the like"
            + " are not part of the rule language");
  }

  private Condition all(AndDescr and) {
    return new Condition.All(parts(and));
  }

  private List<Condition> parts(ConditionalElementDescr element) {
    List<Condition> parts = new ArrayList<>();
    for (BaseDescr part : element.getDescrs()) {
      if (element.getClass() == part.getClass()) {
        throw new DrlException(
            line(part),
            "brackets around the same word (and in and, or in or) mean nothing; remove them");
      }
      parts.add(read(part));
    }
    return parts;
  }

  private Condition pattern(PatternDescr pattern) {
    String fact = pattern.getObjectType();
    boolean odd =
        pattern.getIdentifier() != null
            || pattern.getSource() != null
            || !pattern.getBehaviors().isEmpty()
            || !pattern.getAnnotations().isEmpty();
    if (odd) {
      throw new DrlException(line(pattern), fact + ": bindings, from and windows are not allowed");
    }
    if (!fact.equals("Finding") && !fields.isFact(fact)) {
      throw new DrlException(line(pattern), "there is no fact " + fact);
    }
    List<BaseDescr> constraints = new ArrayList<>(pattern.getConstraint().getDescrs());
    if (constraints.isEmpty()) {
      return always(fact, line(pattern));
    }
    if (constraints.size() > 1 || !(constraints.get(0) instanceof ExprConstraintDescr text)) {
      throw new DrlException(line(pattern), fact + "(...): write && between tests, not a comma");
    }
    Condition inside = PatternReader.read(fact, text.getExpression(), fields, line(pattern));
    ticked(fact, inside, line(pattern));
    return fact.equals("Finding") ? inside : new Condition.Fact(fact, inside);
  }

  private static Condition always(String fact, int line) {
    if (fact.equals("Person")) {
      return new Condition.Always();
    }
    throw new DrlException(line, fact + "() tests nothing; write what must be true of it");
  }

  /** One tiny fact is one ticked code: "and" or "or" in it would mean the same code twice. */
  private void ticked(String fact, Condition inside, int line) {
    boolean one = fields.ticked().stream().anyMatch(f -> f.fact().getSimpleName().equals(fact));
    if (one && !(inside instanceof Condition.AnyOf)) {
      throw new DrlException(
          line,
          fact + "(...): && and || inside would ask one ticked code to be two; use two facts");
    }
  }

  private int line(BaseDescr descr) {
    return descr.getLine() > 0 ? descr.getLine() : ruleLine;
  }
}
