package org.cramptriage.verify.guarantees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.verify.encoding.ChangeState;
import org.cramptriage.verify.encoding.ItemState;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.solver.SolverCall;
import org.cramptriage.verify.solver.UndecidedException;
import org.logicng.formulas.Literal;

/**
 * Finds the smallest patient: the one who differs least from a healthy person, or who answers least
 * at all, whichever is shorter. Each is assessed by the real engine before it is shown.
 */
public final class Patients {

  private final RulePack pack;
  private final Map<String, RawAnswer> baseline;
  private final Function<Questionnaire, Assessment> engine;
  private final SolverCall search;

  public Patients(
      RulePack pack,
      Map<String, RawAnswer> baseline,
      Function<Questionnaire, Assessment> engine,
      SolverCall search) {
    this.pack = pack;
    this.baseline = baseline;
    this.engine = engine;
    this.search = search;
  }

  /**
   * A patient.
   *
   * @param all what must hold; such a person is known to exist
   * @param possible whether only sheets were looked at that can arise
   */
  public Counterexample of(Instance instance, List<Literal> all, boolean possible)
      throws UndecidedException {
    Counterexample near = of(instance, all, possible, baseline);
    Counterexample few = of(instance, all, possible, Map.of());
    return few.telling().size() < near.telling().size() ? few : near;
  }

  private Counterexample of(
      Instance instance, List<Literal> all, boolean possible, Map<String, RawAnswer> start)
      throws UndecidedException {
    Predicate<Literal> model = search.smallest(all, costs(instance, start));
    Map<String, RawAnswer> answers = read(instance.sheet(), model, baseline, start);
    boolean two = !instance.later().equals(instance.sheet());
    Map<String, RawAnswer> later = two ? read(instance.later(), model, answers, start) : Map.of();
    String what = replayed(instance, answers, later);
    return new Counterexample(
        instance.name(),
        possible,
        start.isEmpty(),
        answers,
        different(start, answers),
        later,
        two ? different(answers, later) : List.of(),
        what);
  }

  /**
   * The answers of a model.
   *
   * @param near the answers to give where rules cannot tell them from the model's
   * @param others the answers to items that are not looked at
   */
  public static Map<String, RawAnswer> read(
      Sheet sheet,
      Predicate<Literal> model,
      Map<String, RawAnswer> near,
      Map<String, RawAnswer> others) {
    Map<String, RawAnswer> answers = new LinkedHashMap<>(others);
    sheet.states().forEach(state -> answers.remove(state.item().id()));
    for (ItemState state : sheet.states()) {
      String item = state.item().id();
      state
          .read(model, Optional.ofNullable(near.get(item)))
          .ifPresent(answer -> answers.put(item, answer));
    }
    for (ItemState state : sheet.states()) {
      if (state instanceof ChangeState change) {
        change.settle(model, answers);
      }
    }
    return answers;
  }

  /** How far the answers are from the start, and every one that changes. */
  private List<Literal> costs(Instance instance, Map<String, RawAnswer> start) {
    List<Literal> costs = new ArrayList<>();
    for (ItemState state : instance.sheet().states()) {
      String item = state.item().id();
      costs.addAll(state.distance(start));
      ItemState then = instance.later().state(item);
      if (!then.equals(state)) {
        costs.add(state.sameAs(then).negate());
      }
    }
    costs.removeIf(search.builder().no()::equals);
    return costs;
  }

  private List<String> different(Map<String, RawAnswer> from, Map<String, RawAnswer> to) {
    return pack.catalogue().items().stream()
        .map(item -> item.id())
        .filter(item -> !Objects.equals(from.get(item), to.get(item)))
        .toList();
  }

  private String replayed(
      Instance instance, Map<String, RawAnswer> answers, Map<String, RawAnswer> later) {
    ReplayedPerson one = seen(answers);
    Optional<String> breach = instance.replay().breach(one, later.isEmpty() ? one : seen(later));
    return breach.orElseThrow(
        () ->
            new ReplayException(
                "the solver found a patient for whom the engine does not show it: "
                    + instance.name()
                    + " "
                    + answers
                    + " "
                    + later));
  }

  private ReplayedPerson seen(Map<String, RawAnswer> answers) {
    Questionnaire sheet = new Questionnaire(new RecordId("patient", false), answers, List.of());
    ThreeValued reading = pack.reading(AnswerCheck.check(pack.catalogue(), sheet).sheet());
    return new ReplayedPerson(answers, reading, engine.apply(sheet));
  }
}
