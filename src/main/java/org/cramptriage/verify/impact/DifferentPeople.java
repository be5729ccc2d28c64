package org.cramptriage.verify.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.encoding.ChangeState;
import org.cramptriage.verify.encoding.ItemState;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.guarantees.TwoEngines;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.SolverCall;
import org.cramptriage.verify.solver.UndecidedException;
import org.logicng.formulas.Literal;

/**
 * Finds the smallest person whom two packs assess differently. An answer that differs from that of
 * a healthy person costs more than none: so none of those that are shown can be dropped or made
 * harmless.
 */
final class DifferentPeople {

  private final Sheet person;
  private final Map<String, RawAnswer> baseline;
  private final SolverCall search;

  DifferentPeople(Sheet person, Map<String, RawAnswer> baseline, SolverCall search) {
    this.person = person;
    this.baseline = baseline;
    this.search = search;
  }

  /**
   * The smallest person.
   *
   * @param shows what the engines must show of the person
   * @param all what must hold; such a person is known to exist
   * @param possible whether both questionnaires ask all that is answered
   * @param engines the engines of both packs, the earlier one first
   * @throws ReplayException if the engines do not show it
   */
  DifferentPatient of(ImpactClass shows, List<Literal> all, boolean possible, TwoEngines engines)
      throws UndecidedException {
    Map<String, RawAnswer> near = answers(all, baseline, person.states().size()).orElseThrow();
    int least = telling(near, baseline).size();
    Optional<Map<String, RawAnswer>> few =
        least < 2 ? Optional.empty() : answers(all, Map.of(), least - 1);
    boolean empty = few.isPresent();
    Map<String, RawAnswer> answers = few.orElse(near);
    TwoEngines.Both both = engines.of(answers);
    if (!ImpactReplay.shows(shows, both)) {
      throw new ReplayException(
          "the solver found a patient (%s) for whom the engines do not show it: %s"
              .formatted(shows.words(), answers));
    }
    return new DifferentPatient(
        shows,
        possible,
        empty,
        answers,
        telling(answers, empty ? Map.of() : baseline),
        AssessedOutcome.of(both.one()),
        AssessedOutcome.of(both.other()));
  }

  /**
   * The answers of the person who is cheapest to reach from a start.
   *
   * @param within at most so many questions may be answered differently from the start
   */
  private Optional<Map<String, RawAnswer>> answers(
      List<Literal> all, Map<String, RawAnswer> start, int within) throws UndecidedException {
    List<Literal> other = new ArrayList<>();
    for (ItemState state : person.states()) {
      other.add(state.is(Optional.ofNullable(start.get(state.item().id()))).negate());
    }
    Optional<Predicate<Literal>> found = search.cheapest(all, costs(start), other, within);
    return found.map(this::answers);
  }

  private Map<String, RawAnswer> answers(Predicate<Literal> model) {
    Map<String, RawAnswer> answers = new LinkedHashMap<>();
    for (ItemState state : person.states()) {
      String item = state.item().id();
      state
          .read(model, Optional.ofNullable(baseline.get(item)))
          .ifPresent(answer -> answers.put(item, answer));
    }
    for (ItemState state : person.states()) {
      if (state instanceof ChangeState change) {
        change.settle(model, answers);
      }
    }
    return answers;
  }

  private List<Literal> costs(Map<String, RawAnswer> start) {
    List<Literal> costs = new ArrayList<>();
    FormulaBuilder builder = search.builder();
    for (ItemState state : person.states()) {
      costs.addAll(state.distance(start));
      Literal harmless = state.is(Optional.ofNullable(start.get(state.item().id())));
      costs.add(builder.and(state.absent().negate(), harmless.negate()));
    }
    costs.removeIf(builder.no()::equals);
    return costs;
  }

  private List<String> telling(Map<String, RawAnswer> of, Map<String, RawAnswer> start) {
    return person.states().stream()
        .map(ItemState::item)
        .map(Item::id)
        .filter(item -> !Objects.equals(start.get(item), of.get(item)))
        .toList();
  }
}
