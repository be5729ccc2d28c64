package org.cramptriage.verify.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.OutcomeFormulas;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.solver.CutPoints;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** One person before two packs: the same answers, what each pack makes of them. */
final class TwoPacks {

  private final FormulaBuilder builder;
  private final Sheet person;
  private final OutcomeFormulas one;
  private final OutcomeFormulas other;
  private final Levels oneLevel;
  private final Levels otherLevel;

  TwoPacks(RulePack one, RulePack other) {
    this.builder = new FormulaBuilder();
    CutPoints cutPoints = new CutPoints(one, List.of()).and(new CutPoints(other, List.of()));
    cutPoints.rangesOf(one.catalogue());
    cutPoints.rangesOf(other.catalogue());
    this.person = Sheet.of(one, merged(one.catalogue(), other.catalogue()), builder, cutPoints);
    this.one = new OutcomeFormulas(person.readBy(one, cutPoints));
    this.other = new OutcomeFormulas(person.readBy(other, cutPoints));
    this.oneLevel = new Levels(this.one.sheet());
    this.otherLevel = new Levels(this.other.sheet());
  }

  /** Why the answers to two questionnaires cannot be compared; empty if they can. */
  static Optional<String> obstacle(Catalogue one, Catalogue other) {
    for (Item item : one.items()) {
      Item same = other.find(item.id()).orElse(null);
      if (same == null || !sameAnswers(item, same)) {
        return Optional.of(item.id());
      }
    }
    return other.items().stream().map(Item::id).filter(id -> one.find(id).isEmpty()).findFirst();
  }

  private static boolean sameAnswers(Item one, Item other) {
    return one.type() == other.type()
        && new TreeSet<>(one.choices().keySet()).equals(new TreeSet<>(other.choices().keySet()))
        && java.util.Objects.equals(one.percentChange(), other.percentChange());
  }

  /** The items with the wider one of two ranges. */
  private static Catalogue merged(Catalogue one, Catalogue other) {
    List<Item> items = new ArrayList<>();
    for (Item item : one.items()) {
      boolean number = item.type() == ItemType.INTEGER || item.type() == ItemType.DECIMAL;
      items.add(number ? ranged(item, other.item(item.id()).range()) : item);
    }
    return new Catalogue(items);
  }

  private static Item ranged(Item item, Item.@org.jspecify.annotations.Nullable Range other) {
    Item.Range range = item.range();
    Item.Range wide = null;
    if (range != null && other != null) {
      BigDecimal from = range.from().min(other.from());
      wide = new Item.Range(from, range.to().max(other.to()));
    }
    return new Item(
        item.id(),
        item.position(),
        item.question(),
        item.type(),
        item.choices(),
        item.unit(),
        wide,
        item.required(),
        item.danger(),
        item.mayBe(),
        item.percentChange(),
        item.calms(),
        item.retired(),
        item.claims(),
        item.codings(),
        item.note());
  }

  FormulaBuilder builder() {
    return builder;
  }

  /** The answers. */
  Sheet person() {
    return person;
  }

  /** What the one pack tells. */
  OutcomeFormulas one() {
    return one;
  }

  /** What the other pack tells. */
  OutcomeFormulas other() {
    return other;
  }

  /** The levels of the one pack. */
  Levels oneLevel() {
    return oneLevel;
  }

  /** The levels of the other pack. */
  Levels otherLevel() {
    return otherLevel;
  }

  /** Whether both questionnaires ask all that is answered. */
  Literal possible() {
    return builder.and(one.sheet().possible(), other.sheet().possible());
  }

  /** Whether one of the questionnaires asks all that is answered. */
  Literal possibleForOne() {
    return builder.or(one.sheet().possible(), other.sheet().possible());
  }

  /** The same two packs, the other way round. */
  TwoPacks swapped() {
    return new TwoPacks(this);
  }

  private TwoPacks(TwoPacks of) {
    this.builder = of.builder;
    this.person = of.person;
    this.one = of.other;
    this.other = of.one;
    this.oneLevel = of.otherLevel;
    this.otherLevel = of.oneLevel;
  }

  /** Whether the level is lower with the other pack. */
  Literal falls() {
    List<Literal> falls = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      falls.add(builder.and(oneLevel.urgency(level), otherLevel.urgency(level).negate()));
    }
    return builder.or(falls);
  }

  /** Whether one of two holds and the other does not. */
  Literal differ(Literal a, Literal b) {
    return builder.same(a, b).negate();
  }

  /** Whether a rule is true, or open, with one pack and not with the other. */
  Literal truthDiffers(String rule) {
    TruthPair a = one.rule(rule);
    TruthPair b = other.rule(rule);
    return builder.or(differ(a.isTrue(), b.isTrue()), differ(a.notFalse(), b.notFalse()));
  }

  /** The ids of all rules of both packs in their order; a sign shows only through other rules. */
  java.util.Set<String> ids() {
    TreeSet<String> ids = new TreeSet<>();
    for (RulePack pack : List.of(one.pack(), other.pack())) {
      pack.rules().stream().map(Rule::id).filter(id -> !pack.isSign(id)).forEach(ids::add);
    }
    return ids;
  }
}
