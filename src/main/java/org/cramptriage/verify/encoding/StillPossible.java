package org.cramptriage.verify.encoding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.Groups;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/**
 * Which sheets can still be completed in a way that is known from one of them: those whose answers,
 * as far as there are any, meet the same tests. Numbers are taken alike if no limit parts them.
 */
public final class StillPossible {

  private final Sheet start;
  private final Sheet end;
  private final FormulaBuilder builder;
  private final Groups groups;

  public StillPossible(Completion completion) {
    this.start = completion.start();
    this.end = completion.end();
    this.builder = start.builder();
    this.groups = new Groups(start.pack());
  }

  /**
   * What a sheet must meet, all of it.
   *
   * @param model a complete sheet
   * @param also items that are looked at whether or not the way tests them
   */
  public List<Literal> of(Implicant implicant, Predicate<Literal> model, Set<String> also) {
    Set<String> tested = new HashSet<>(also);
    implicant.tests().forEach(test -> tested.add(test.item()));
    Set<String> leading = groups.leadingTo(tested);
    List<Condition.Test> due =
        leading.stream().flatMap(item -> groups.askWhen(item).stream()).distinct().toList();
    List<Literal> all = new ArrayList<>();
    for (String item : groups.around(tested)) {
      Set<Literal> met = new HashSet<>();
      of(item, implicant.tests()).forEach(test -> met.add(canMeet(test, model)));
      of(item, due).forEach(test -> met.add(same(test, model)));
      worked(item, implicant, model).forEach(met::add);
      all.add(open(item, model, builder.and(met)));
      if (!leading.contains(item)) {
        groups.askWhen(item).forEach(test -> all.add(staysDue(item, test, model)));
      }
    }
    all.removeIf(builder.yes()::equals);
    return all;
  }

  private static List<Condition.Test> of(String item, List<Condition.Test> tests) {
    return tests.stream().filter(test -> test.item().equals(item)).toList();
  }

  /** An open answer can become that of the model; one that is there must do. */
  private Literal open(String item, Predicate<Literal> model, Literal met) {
    ItemState now = start.state(item);
    if (now instanceof ChangeState) {
      return met;
    }
    boolean known = model.test(end.state(item).answered());
    return builder.or(now.answered().negate(), known ? met : builder.no());
  }

  private Literal canMeet(Condition.Test test, Predicate<Literal> model) {
    ItemState now = start.state(test.item());
    if (test instanceof Condition.AnyOf any && now instanceof CodedState coded) {
      boolean none = model.test(((CodedState) end.state(test.item())).code(Item.NONE));
      List<String> codes = new ArrayList<>(any.codes());
      codes.remove(Item.NONE);
      return none
          ? coded.code(Item.NONE)
          : coded.tested(new Condition.AnyOf(test.item(), codes)).notFalse();
    }
    return now.tested(test).notFalse();
  }

  /** The same truth as in the model, so that the same questions are due. */
  private Literal same(Condition.Test test, Predicate<Literal> model) {
    TruthPair now = start.state(test.item()).tested(test);
    return model.test(end.state(test.item()).tested(test).isTrue())
        ? now.notFalse()
        : now.isTrue().negate();
  }

  /** What leads to a question beside the way matters only where that question is answered. */
  private Literal staysDue(String item, Condition.Test leadsToIt, Predicate<Literal> model) {
    return builder.or(
        start.state(item).answered().negate(),
        start.state(leadsToIt.item()).answered().negate(),
        same(leadsToIt, model));
  }

  /** A number from which a tested change is worked out must lie where it does in the model. */
  private List<Literal> worked(String item, Implicant implicant, Predicate<Literal> model) {
    List<Literal> cells = new ArrayList<>();
    for (Condition.Test test : implicant.tests()) {
      Item.PercentChange change = start.pack().catalogue().item(test.item()).percentChange();
      if (change != null && (change.from().equals(item) || change.to().equals(item))) {
        List<Literal> now = start.state(item).values();
        List<Literal> then = end.state(item).values();
        for (int i = 0; i < now.size(); i++) {
          cells.add(model.test(then.get(i)) ? now.get(i) : now.get(i).negate());
        }
      }
    }
    return cells;
  }
}
