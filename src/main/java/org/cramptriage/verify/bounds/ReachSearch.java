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
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.encoding.StillPossible;
import org.cramptriage.verify.encoding.Way;
import org.cramptriage.verify.guarantees.Counterexample;
import org.cramptriage.verify.guarantees.Instance;
import org.cramptriage.verify.guarantees.Patients;
import org.cramptriage.verify.guarantees.Replay;
import org.cramptriage.verify.guarantees.Seen;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.Gates;
import org.cramptriage.verify.solver.Limits;
import org.cramptriage.verify.solver.Search;
import org.cramptriage.verify.solver.UndecidedException;
import org.logicng.formulas.Literal;

/**
 * Looks for a sheet on which a condition may still hold, then for answers to the open questions
 * that make it hold. If there are such answers, all sheets that can be completed in the same way
 * are set aside and the search goes on; if not, the sheet shows that the reading is merely safe
 * there.
 */
final class ReachSearch {

  private final Gates gates = new Gates();
  private final Search search;
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
  ReachSearch(
      RulePack pack,
      Set<String> items,
      Map<String, RawAnswer> baseline,
      Function<Questionnaire, Assessment> engine,
      ConflictLimit limit) {
    this.search = new Search(gates, limit);
    Limits limits = new Limits(pack, List.of()).withEndsOfChange(pack);
    this.sheet = Sheet.of(pack, gates, limits, items::contains);
    this.completion = new Completion(sheet, limits);
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
      Predicate<Seen> open) {}

  /** The end of a search over all sheets, and over those that are answered in order. */
  Reach reach(Query query) {
    try {
      Optional<Counterexample> any = unreached(query, gates.yes());
      if (any.isEmpty()) {
        return new Reach(query.about(), query.name(), Reach.Outcome.EXACT, List.of());
      }
      Optional<Counterexample> inOrder = unreached(query, completion.inOrder());
      Reach.Outcome outcome =
          inOrder.isEmpty() ? Reach.Outcome.EXACT_IN_ORDER : Reach.Outcome.MERELY_SAFE;
      return new Reach(
          query.about(), query.name(), outcome, List.of(inOrder.orElseGet(any::orElseThrow)));
    } catch (UndecidedException e) {
      return new Reach(query.about(), query.name(), Reach.Outcome.NOT_DECIDED, List.of());
    }
  }

  /** The smallest of some sheets on which the condition may hold but cannot come true. */
  private Optional<Counterexample> unreached(Query query, Literal some) throws UndecidedException {
    Literal asked = gates.variable();
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
      Way way = Way.of(query.condition(), completion.end(), whole.get());
      List<Literal> clause = new ArrayList<>(List.of(asked.negate()));
      stillPossible.of(way, whole.get(), query.also()).forEach(met -> clause.add(met.negate()));
      gates.clause(clause);
    }
    return whole.isPresent();
  }
}
