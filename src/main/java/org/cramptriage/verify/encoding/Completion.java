package org.cramptriage.verify.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.solver.CutPoints;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.logicng.formulas.Literal;

/**
 * All ways to go on answering a sheet to its end: what is answered is kept, every other question
 * that is due gets a real answer. Where some rule takes not knowing for a finding, "I don't know"
 * is a real answer, too.
 */
public final class Completion {

  private final Sheet start;
  private final Sheet end;
  private final Set<String> notKnowing;
  private final Literal whole;

  public Completion(Sheet start, CutPoints cutPoints) {
    this.start = start;
    Set<String> items =
        start.states().stream().map(state -> state.item().id()).collect(Collectors.toSet());
    this.end = Sheet.of(start.pack(), start.builder(), cutPoints, items::contains);
    this.notKnowing = notKnowing(start.pack());
    this.whole = start.builder().and(end.possible(), allAnswered(), standing());
  }

  /** The items of which some rule tests that they are not known, or not told. */
  public static Set<String> notKnowing(RulePack pack) {
    return pack.rules().stream()
        .map(Rule::condition)
        .flatMap(Condition::tests)
        .filter(Condition.AnyOf.class::isInstance)
        .filter(test -> takesNotKnowing(((Condition.AnyOf) test).codes()))
        .map(Condition.Test::item)
        .collect(Collectors.toSet());
  }

  private static boolean takesNotKnowing(List<String> codes) {
    return codes.contains(Item.UNKNOWN) || codes.contains(Item.NOT_TOLD);
  }

  private Literal allAnswered() {
    FormulaBuilder builder = start.builder();
    List<Literal> all = new ArrayList<>();
    for (ItemState state : end.states()) {
      if (isAnswered(state)) {
        String item = state.item().id();
        Literal unknown = notKnowing.contains(item) ? state.unknown() : builder.no();
        Literal notDue = builder.and(state.absent(), end.asked(item).notFalse().negate());
        all.add(builder.or(state.full(), unknown, notDue));
      }
    }
    return builder.and(all);
  }

  private Literal standing() {
    List<Literal> all = new ArrayList<>();
    for (ItemState now : start.states()) {
      ItemState then = end.state(now.item().id());
      if (now instanceof ChangeState change) {
        all.add(start.builder().or(open(change), change.sameAs(then)));
      } else if (isAnswered(now)) {
        all.add(start.builder().or(now.answered().negate(), now.keptIn(then)));
      }
    }
    return start.builder().and(all);
  }

  private Literal open(ChangeState state) {
    Item.PercentChange change = java.util.Objects.requireNonNull(state.item().percentChange());
    Literal from = start.state(change.from()).answered();
    return start.builder().and(from, start.state(change.to()).answered()).negate();
  }

  private static boolean isAnswered(ItemState state) {
    return !(state instanceof ChangeState) && !(state instanceof NoState);
  }

  /** The sheet as it is now. */
  Sheet start() {
    return start;
  }

  /** The sheet when all is answered. */
  public Sheet end() {
    return end;
  }

  /** Whether every question that is answered was due: nothing that leads to it is open. */
  public Literal inOrder() {
    List<Literal> all = new ArrayList<>();
    for (ItemState state : start.states()) {
      all.add(start.builder().or(state.absent(), start.asked(state.item().id()).isTrue()));
    }
    return start.builder().and(all);
  }

  /** Whether the end completes the start. */
  public Literal whole() {
    return whole;
  }

  /** Literals that leave no other start than these answers. */
  public List<Literal> pinned(Map<String, RawAnswer> answers) {
    List<Literal> all = new ArrayList<>();
    for (ItemState state : start.states()) {
      if (state instanceof ChangeState) {
        state.distance(answers).forEach(far -> all.add(far.negate()));
      } else {
        all.add(state.is(Optional.ofNullable(answers.get(state.item().id()))));
      }
    }
    return all;
  }

  /** Literals that leave no other start than that of a model. */
  public List<Literal> pinned(Predicate<Literal> model) {
    List<Literal> all = new ArrayList<>();
    for (ItemState state : start.states()) {
      List<Literal> parts = new ArrayList<>(List.of(state.answered(), state.unknown()));
      parts.addAll(state.values());
      parts.forEach(part -> all.add(model.test(part) ? part : part.negate()));
    }
    return all;
  }
}
