package org.cramptriage.verify.edits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cramptriage.pack.HarmlessAnswers;
import org.cramptriage.pack.Lazy;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.verify.encoding.ChangeState;
import org.cramptriage.verify.encoding.ItemState;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.guarantees.Patients;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.CutPoints;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.SolverCall;
import org.cramptriage.verify.solver.TruthPair;
import org.cramptriage.verify.solver.UndecidedException;
import org.cramptriage.verify.solver.WhatDecides;
import org.logicng.formulas.Literal;

/**
 * Looks for the person who differs least from a healthy one and for whom an edited rule makes a
 * difference that a worked case can state. If there is none, no answer sheet shows the edit: that
 * is proved, not sampled. Any number of threads may ask.
 */
public final class EditSearch {

  private final RulePack pack;
  private final Map<String, RawAnswer> start;
  private final ConflictLimit limit;

  /**
   * A search.
   *
   * @param baseline a healthy person; what becomes due beside it is answered harmlessly
   * @param limit how much each call of the solver may take
   */
  public EditSearch(RulePack pack, Map<String, RawAnswer> baseline, ConflictLimit limit) {
    this.pack = pack;
    this.limit = limit;
    this.start = new LinkedHashMap<>(baseline);
    ThreeValued healthy = reading(baseline);
    HarmlessAnswers.of(pack)
        .forEach(
            (item, answer) -> {
              if (healthy.asked(item) == Truth.FALSE) {
                start.putIfAbsent(item, answer);
              }
            });
  }

  /** The edits of one rule. For one thread. */
  public final class OfRule {
    private final Rule before;
    private final Lazy<Whole> whole;
    private final SolverCall search;
    private final Sheet sheet;

    private OfRule(Rule before, Collection<Rule> edits) {
      this.before = before;
      List<Condition> conditions = new ArrayList<>(List.of(before.condition()));
      edits.forEach(edit -> conditions.add(edit.condition()));
      this.whole = new Lazy<>(() -> new Whole(conditions));
      WhatDecides deciding = new WhatDecides(pack, conditions);
      FormulaBuilder builder = new FormulaBuilder();
      this.search = new SolverCall(builder, limit);
      CutPoints cutPoints = new CutPoints(pack.catalogue(), deciding.conditions());
      this.sheet = Sheet.of(pack, builder, cutPoints, deciding.items()::contains);
    }

    /**
     * The answers of the person; empty if nobody can see the edit.
     *
     * @param after the edited rule
     * @throws UndecidedException if the solver reaches its limit
     */
    public Optional<Map<String, RawAnswer>> person(Rule after) throws UndecidedException {
      boolean condition = !before.condition().equals(after.condition());
      boolean seen = before instanceof Rule.Finding || before instanceof Rule.Advice;
      if (condition && seen) {
        TruthPair was = sheet.of(before.condition());
        TruthPair now = sheet.of(after.condition());
        Optional<Map<String, RawAnswer>> found =
            find(search, sheet, List.of(differ(was.isTrue(), now.isTrue())), sheet.items());
        boolean same = found.isEmpty() && !isPossible(differ(was.notFalse(), now.notFalse()));
        if (found.isPresent() || same) {
          return found;
        }
      }
      return whole.get().person(before, after);
    }

    private Literal differ(Literal one, Literal other) {
      return sheet.builder().same(one, other).negate();
    }

    private boolean isPossible(Literal what) throws UndecidedException {
      return search.isPossible(sheet.possible(), what);
    }
  }

  /**
   * The edits of one rule, over a solver of their own: what is found does not depend on which other
   * rules are asked about, or in which order.
   *
   * @param edits the rule as it is after each edit
   */
  public OfRule of(Rule before, Collection<Rule> edits) {
    return new OfRule(before, edits);
  }

  /** All items and rules at once, for edits that only show together with other rules. */
  private final class Whole {
    private final SolverCall search;
    private final Sheet sheet;
    private final Levels levels;

    Whole(List<Condition> edits) {
      FormulaBuilder builder = new FormulaBuilder();
      this.search = new SolverCall(builder, limit);
      this.sheet = Sheet.of(pack, builder, new CutPoints(pack, List.of()).with(edits));
      this.levels = new Levels(sheet);
    }

    Optional<Map<String, RawAnswer>> person(Rule before, Rule after) throws UndecidedException {
      Literal visible = new EditedSheet(sheet, levels, before, after).visible();
      if (!search.isPossible(sheet.possible(), visible)) {
        return Optional.empty();
      }
      Set<String> turnsOn = new WhatDecides(pack, conditions(before, after)).items();
      List<Literal> rest = new ArrayList<>(List.of(visible));
      for (ItemState state : sheet.states()) {
        if (!turnsOn.contains(state.item().id())) {
          rest.add(atStart(sheet, state));
        }
      }
      Optional<Map<String, RawAnswer>> found = find(search, sheet, rest, turnsOn);
      return found.isPresent() ? found : find(search, sheet, List.of(visible), sheet.items());
    }
  }

  /** The conditions on which an edit turns. */
  private List<Condition> conditions(Rule before, Rule after) {
    List<Condition> all = new ArrayList<>(List.of(before.condition(), after.condition()));
    for (Rule rule : List.of(before, after)) {
      Set<String> other = listed(rule == before ? after : before);
      listed(rule).stream()
          .filter(id -> !other.contains(id))
          .forEach(id -> all.add(pack.condition(id)));
    }
    return all;
  }

  private static Set<String> listed(Rule rule) {
    if (rule instanceof Rule.Advice advice) {
      return new LinkedHashSet<>(advice.withheldBy());
    }
    return rule instanceof Rule.Finding finding ? finding.supersedes() : Set.of();
  }

  /** The answer of a healthy person, or none to a question that is not due. */
  private Literal atStart(Sheet sheet, ItemState state) {
    FormulaBuilder builder = sheet.builder();
    if (state instanceof ChangeState) {
      return builder.or(state.distance(start)).negate();
    }
    String item = state.item().id();
    Literal notDue = builder.and(state.absent(), sheet.asked(item).notFalse().negate());
    return builder.or(state.is(Optional.ofNullable(start.get(item))), notDue);
  }

  /**
   * The smallest person.
   *
   * @param what what must hold
   * @param counted the items whose answers are counted; those of all others are given
   */
  private Optional<Map<String, RawAnswer>> find(
      SolverCall search, Sheet sheet, List<Literal> what, Set<String> counted)
      throws UndecidedException {
    List<Literal> all = new ArrayList<>(what);
    all.add(sheet.possible());
    if (search.find(all).isEmpty()) {
      return Optional.empty();
    }
    List<Literal> costs = new ArrayList<>();
    sheet.states().stream()
        .filter(state -> counted.contains(state.item().id()))
        .forEach(state -> costs.addAll(state.distance(start)));
    costs.removeIf(search.builder().no()::equals);
    Predicate<Literal> model = search.smallest(all, costs);
    return Optional.of(complete(sheet, Patients.read(sheet, model, start, Map.of())));
  }

  /** Harmless answers to all other questions that are due. */
  private Map<String, RawAnswer> complete(Sheet sheet, Map<String, RawAnswer> read) {
    Map<String, RawAnswer> answers = new LinkedHashMap<>();
    for (Item item : pack.catalogue().items()) {
      RawAnswer answer = (sheet.items().contains(item.id()) ? read : start).get(item.id());
      if (answer != null && item.percentChange() == null) {
        answers.put(item.id(), answer);
      }
    }
    boolean removed = true;
    while (removed) {
      ThreeValued reading = reading(answers);
      removed = answers.keySet().removeIf(item -> reading.asked(item) == Truth.FALSE);
    }
    return answers;
  }

  private ThreeValued reading(Map<String, RawAnswer> answers) {
    Questionnaire sheet = new Questionnaire(new RecordId("edit", false), answers, List.of());
    return pack.reading(AnswerCheck.check(pack.catalogue(), sheet).sheet());
  }
}
