package org.cramptriage.verify.encoding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** All answers that one item can have on one sheet: absent, unknown, or a value of its type. */
public abstract class ItemState {

  private final Item item;
  private final FormulaBuilder builder;
  private final Literal answered;
  private final Literal unknown;

  /**
   * States of this item.
   *
   * @param asked whether it is answered at all; a worked-out item and free text have no answer here
   */
  ItemState(Item item, FormulaBuilder builder, boolean asked) {
    this.item = item;
    this.builder = builder;
    this.answered = asked ? builder.variable() : builder.no();
    this.unknown = asked ? builder.variable() : builder.no();
    builder.clause(answered.negate(), unknown.negate());
  }

  /**
   * The same answers as another questionnaire takes them.
   *
   * @param item its question
   * @param answered when it takes an answer as given
   * @param unknown when it takes it as not known
   */
  ItemState(Item item, FormulaBuilder builder, Literal answered, Literal unknown) {
    this.item = item;
    this.builder = builder;
    this.answered = answered;
    this.unknown = unknown;
  }

  /** These answers as another questionnaire takes them, whose question differs in the details. */
  ItemState as(Item other) {
    return this;
  }

  public final Item item() {
    return item;
  }

  final FormulaBuilder builder() {
    return builder;
  }

  public final Literal answered() {
    return answered;
  }

  public final Literal unknown() {
    return unknown;
  }

  /** Neither answered nor unknown. */
  public final Literal absent() {
    return builder.and(answered.negate(), unknown.negate());
  }

  /** The answer leaves nothing to ask for. */
  public Literal full() {
    return answered;
  }

  /** What an answer says of a test; both literals imply that there is an answer. */
  public abstract TruthPair tested(Condition.Test test);

  /** Whether this state is this answer; no answer: absent. */
  public final Literal is(Optional<RawAnswer> answer) {
    if (answer.isEmpty() || answer.get() instanceof RawAnswer.Absent) {
      return absent();
    }
    RawAnswer given = answer.get();
    boolean unsure = given.equals(new RawAnswer.Text(Item.UNKNOWN));
    return unsure ? unknown : builder.and(answered, value(given));
  }

  /**
   * What makes this state differ from some answers, each to be counted: another answer, and once
   * more if it is one that is not known.
   */
  public List<Literal> distance(Map<String, RawAnswer> start) {
    return List.of(is(Optional.ofNullable(start.get(item.id()))).negate(), unknown);
  }

  /** Whether an answered item has this value, as far as rules can tell values apart. */
  abstract Literal value(RawAnswer answer);

  /** Whether another state of the same item is the same, as far as rules can tell. */
  public final Literal sameAs(ItemState other) {
    return builder.and(
        builder.same(answered, other.answered),
        builder.same(unknown, other.unknown),
        builder.and(pairwise(values(), other.values())));
  }

  private List<Literal> pairwise(List<Literal> ones, List<Literal> others) {
    return java.util.stream.IntStream.range(0, ones.size())
        .mapToObj(i -> builder.same(ones.get(i), others.get(i)))
        .toList();
  }

  /** Everything that tells one value from another. */
  abstract List<Literal> values();

  /** Whether what is answered here is kept on the later sheet: the same, or more of it. */
  public Literal keptIn(ItemState later) {
    return sameAs(later);
  }

  /**
   * The answer of a model.
   *
   * @param near the answer to give where rules cannot tell it from the model's
   */
  public final Optional<RawAnswer> read(Predicate<Literal> model, Optional<RawAnswer> near) {
    if (model.test(unknown)) {
      return Optional.of(new RawAnswer.Text(Item.UNKNOWN));
    }
    if (!model.test(answered)) {
      return Optional.empty();
    }
    boolean stays = near.isPresent() && model.test(is(near));
    return Optional.of(stays ? near.get() : readValue(model));
  }

  /** The value that a model gives to an answered item. */
  abstract RawAnswer readValue(Predicate<Literal> model);
}
