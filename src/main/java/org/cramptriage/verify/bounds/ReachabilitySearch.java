package org.cramptriage.verify.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.encoding.Completion;
import org.cramptriage.verify.encoding.Implicant;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.encoding.StillPossible;
import org.cramptriage.verify.guarantees.Counterexample;
import org.cramptriage.verify.guarantees.Instance;
import org.cramptriage.verify.guarantees.Patients;
import org.cramptriage.verify.guarantees.Replay;
import org.cramptriage.verify.guarantees.ReplayedPerson;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.CutPoints;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.SolverCall;
import org.cramptriage.verify.solver.UndecidedException;
import org.logicng.formulas.Literal;

/**
 * Looks for a sheet on which a condition may still hold, then for answers to the open questions
 * that make it hold. If there are such answers, all sheets that can be completed in the same way
 * are set aside and the search goes on; if not, the sheet shows that the reading is merely safe
 * there.
 */
final class ReachabilitySearch {

  private final FormulaBuilder builder = new FormulaBuilder();
  private final SolverCall search;
  private final Sheet sheet;
  private final Completion completion;
  private final StillPossible stillPossible;
  private final Patients patients;

  /**
   * A search.
   *
   * @param items the items that it is about
   * @param baseline a healthy person
   * @param engine the real engine, for sheets that are shown
   * @param limit how much each call of the solver may take
   */
  ReachabilitySearch(
      RulePack pack,
      Set<String> items,
      Map<String, RawAnswer> baseline,
      Function<Questionnaire, Assessment> engine,
      ConflictLimit limit) {
    this.search = new SolverCall(builder, limit);
    CutPoints cutPoints = new CutPoints(pack, List.of()).withEndsOfChange(pack);
    this.sheet = Sheet.of(pack, builder, cutPoints, items::contains);
    this.completion = new Completion(sheet, cutPoints);
    this.stillPossible = new StillPossible(completion);
    this.patients = new Patients(pack, baseline, engine, search);
  }

  /** The sheet before it is completed. */
  Sheet sheet() {
    return sheet;
  }

  /**
   * What is looked for.
   *
   * @param about a rule, or a level
   * @param name the same in words
   * @param may the sheets on which the condition may hold
   * @param condition the condition
   * @param also items that are looked at whether or not the condition tests them
   * @param open whether the real engine leaves it open, too
   */
  record Query(
      String about,
      String name,
      Literal may,
      Condition condition,
      Set<String> also,
      Predicate<ReplayedPerson> open) {}

  /** The end of a search over all sheets, and over those that are answered in order. */
  Reachability reach(Query query) {
    try {
      Optional<Counterexample> any = unreached(query, builder.yes());
      if (any.isEmpty()) {
        return new Reachability(query.about(), query.name(), Reachability.Outcome.EXACT, List.of());
      }
      Optional<Counterexample> inOrder = unreached(query, completion.inOrder());
      Reachability.Outcome outcome =
          inOrder.isEmpty()
              ? Reachability.Outcome.EXACT_IN_ORDER
              : Reachability.Outcome.MERELY_SAFE;
      return new Reachability(
          query.about(), query.name(), outcome, List.of(inOrder.orElseGet(any::orElseThrow)));
    } catch (UndecidedException e) {
      return new Reachability(
          query.about(), query.name(), Reachability.Outcome.NOT_DECIDED, List.of());
    }
  }

  /** The smallest of some sheets on which the condition may hold but cannot come true. */
  private Optional<Counterexample> unreached(Query query, Literal some) throws UndecidedException {
    Literal asked = builder.variable();
    List<Literal> all = List.of(asked, sheet.possible(), some, query.may());
    Instance instance = Instance.never(query.name(), sheet, query.may(), replay(query));
    while (isUnreached(query, all)) {
      Counterexample found = patients.of(instance, all, true);
      if (!setAside(query, asked, completion.pinned(found.answers()))) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static Replay replay(Query query) {
    return (seen, later) ->
        Replay.when(
            query.open().test(seen),
            "By what is open it may still hold, but no further answers make it hold.");
  }

  /** Sets sheets aside until one is left that cannot be completed, or none. */
  private boolean isUnreached(Query query, List<Literal> all) throws UndecidedException {
    Optional<Predicate<Literal>> person = search.find(all);
    while (person.isPresent()) {
      if (!setAside(query, all.get(0), completion.pinned(person.get()))) {
        return true;
      }
      person = search.find(all);
    }
    return false;
  }

  /** Sets a sheet aside if it can be completed, and all that can be in the same way. */
  private boolean setAside(Query query, Literal asked, List<Literal> pinned)
      throws UndecidedException {
    List<Literal> all = new ArrayList<>(pinned);
    all.add(completion.whole());
    all.add(completion.end().of(query.condition()).isTrue());
    Optional<Predicate<Literal>> whole = search.find(all);
    if (whole.isPresent()) {
      Implicant implicant = Implicant.of(query.condition(), completion.end(), whole.get());
      List<Literal> clause = new ArrayList<>(List.of(asked.negate()));
      stillPossible
          .of(implicant, whole.get(), query.also())
          .forEach(met -> clause.add(met.negate()));
      builder.clause(clause);
    }
    return whole.isPresent();
  }
}
