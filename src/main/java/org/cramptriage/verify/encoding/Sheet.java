package org.cramptriage.verify.encoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.verify.solver.CutPoints;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** All answer sheets at once: a state for every item, and the three values of every condition. */
public final class Sheet {

  private final RulePack pack;
  private final FormulaBuilder builder;
  private final List<Item> items;
  private final Map<String, ItemState> states = new LinkedHashMap<>();
  private final Map<Condition, TruthPair> truths = new HashMap<>();
  private final Map<String, TruthPair> rules = new HashMap<>();
  private final Map<String, TruthPair> asked = new HashMap<>();

  private Sheet(RulePack pack, FormulaBuilder builder, Collection<Item> items) {
    this.pack = pack;
    this.builder = builder;
    this.items = List.copyOf(items);
  }

  /** A sheet that shares nothing with another. */
  public static Sheet of(RulePack pack, FormulaBuilder builder, CutPoints cutPoints) {
    return of(pack, builder, cutPoints, item -> true);
  }

  /** A sheet of some of the items: those that conditions look at, and what leads to them. */
  public static Sheet of(
      RulePack pack, FormulaBuilder builder, CutPoints cutPoints, Predicate<String> wanted) {
    return of(
        pack,
        pack.catalogue().items().stream().filter(item -> wanted.test(item.id())).toList(),
        builder,
        cutPoints);
  }

  /** A sheet with the answers that this questionnaire takes. */
  public static Sheet of(
      RulePack pack, Catalogue catalogue, FormulaBuilder builder, CutPoints cutPoints) {
    return of(pack, catalogue.items(), builder, cutPoints);
  }

  private static Sheet of(
      RulePack pack, Collection<Item> items, FormulaBuilder builder, CutPoints cutPoints) {
    Set<String> all = items.stream().map(Item::id).collect(Collectors.toSet());
    return new Sheet(pack, builder, items).fill(cutPoints, Map.of(), all);
  }

  /** The same answers, read by the rules and the questionnaire of another pack. */
  public Sheet readBy(RulePack other, CutPoints cutPoints) {
    Map<String, ItemState> taken = new LinkedHashMap<>();
    for (Item item : other.catalogue().items()) {
      if (item.percentChange() == null) {
        taken.put(item.id(), state(item.id()).as(item));
      }
    }
    for (Item item : other.catalogue().items()) {
      Item.PercentChange change = item.percentChange();
      if (change != null) {
        boolean same =
            taken.get(change.from()) == states.get(change.from())
                && taken.get(change.to()) == states.get(change.to());
        if (same) {
          taken.put(item.id(), state(item.id()));
        }
      }
    }
    return new Sheet(other, builder, other.catalogue().items()).fill(cutPoints, taken, Set.of());
  }

  /** This sheet with other answers to some items and the same to all others. */
  public Sheet with(Collection<String> others, CutPoints cutPoints) {
    return new Sheet(pack, builder, items).fill(cutPoints, states, Set.copyOf(others));
  }

  private Sheet fill(CutPoints cutPoints, Map<String, ItemState> before, Set<String> anew) {
    List<Item> derived = new ArrayList<>();
    for (Item item : items) {
      ItemState shared = before.get(item.id());
      if (item.percentChange() != null) {
        derived.add(item);
      } else {
        boolean fresh = shared == null || anew.contains(item.id());
        states.put(item.id(), fresh ? state(item, cutPoints) : shared);
      }
    }
    for (Item item : derived) {
      ItemState shared = before.get(item.id());
      Item.PercentChange change = java.util.Objects.requireNonNull(item.percentChange());
      boolean fresh = anew.contains(change.from()) || anew.contains(change.to());
      states.put(item.id(), shared == null || fresh ? change(item, change, cutPoints) : shared);
    }
    return this;
  }

  private ItemState state(Item item, CutPoints cutPoints) {
    return switch (item.type()) {
      case BOOLEAN -> new YesNoState(item, builder);
      case CHOICE, MULTI_CHOICE -> new CodedState(item, builder);
      case INTEGER, DECIMAL -> new NumberState(item, builder, cutPoints.of(item.id()));
      default -> new NoState(item, builder);
    };
  }

  private ItemState change(Item item, Item.PercentChange change, CutPoints cutPoints) {
    return new ChangeState(
        item,
        builder,
        (NumberState) state(change.from()),
        (NumberState) state(change.to()),
        cutPoints.of(item.id()));
  }

  public RulePack pack() {
    return pack;
  }

  public FormulaBuilder builder() {
    return builder;
  }

  /** The answers to an item. */
  public ItemState state(String item) {
    return java.util.Objects.requireNonNull(states.get(item), item);
  }

  /** The items of this sheet. */
  public Set<String> items() {
    return states.keySet();
  }

  /** All states in the order of the questionnaire. */
  public List<ItemState> states() {
    return items.stream().map(item -> state(item.id())).toList();
  }

  /** Whether a condition holds, as {@link org.cramptriage.pack.model.ThreeValued} reads it. */
  public TruthPair of(Condition condition) {
    TruthPair known = truths.get(condition);
    if (known == null) {
      known = read(condition);
      truths.put(condition, known);
    }
    return known;
  }

  private TruthPair read(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all(all.parts().stream().map(this::of).toList());
    }
    if (condition instanceof Condition.Any any) {
      return any(any.parts().stream().map(this::of).toList());
    }
    if (condition instanceof Condition.HasFinding has) {
      return any(has.ids().stream().map(this::rule).toList());
    }
    if (condition instanceof Condition.Not not) {
      return of(not.part()).not();
    }
    if (condition instanceof Condition.Fact fact) {
      return of(fact.inside());
    }
    return condition instanceof Condition.Test test ? test(test) : always();
  }

  private TruthPair always() {
    return new TruthPair(builder.yes(), builder.yes());
  }

  private TruthPair all(List<TruthPair> parts) {
    return new TruthPair(
        builder.and(parts.stream().map(TruthPair::isTrue).toList()),
        builder.and(parts.stream().map(TruthPair::notFalse).toList()));
  }

  private TruthPair any(List<TruthPair> parts) {
    return new TruthPair(
        builder.or(parts.stream().map(TruthPair::isTrue).toList()),
        builder.or(parts.stream().map(TruthPair::notFalse).toList()));
  }

  /** Whether a rule holds. */
  public TruthPair rule(String id) {
    TruthPair known = rules.get(id);
    if (known == null) {
      known = of(pack.condition(id));
      rules.put(id, known);
    }
    return known;
  }

  /** Whether an item is put to the person. */
  public TruthPair asked(String item) {
    TruthPair known = asked.get(item);
    if (known == null) {
      known = pack.skipLogic().of(item).map(this::of).orElseGet(this::always);
      asked.put(item, known);
    }
    return known;
  }

  private TruthPair test(Condition.Test test) {
    ItemState state = state(test.item());
    TruthPair tested = state.tested(test);
    if (state instanceof ChangeState) {
      return tested;
    }
    Literal open = builder.and(state.absent(), asked(test.item()).notFalse());
    Literal notKnown = names(Item.UNKNOWN, test) ? state.unknown() : builder.no();
    Literal notTold = names(Item.NOT_TOLD, test) ? notTold(state) : builder.no();
    return new TruthPair(
        builder.or(tested.isTrue(), notKnown, notTold),
        builder.or(tested.notFalse(), state.unknown(), open));
  }

  private static boolean names(String code, Condition.Test test) {
    return test instanceof Condition.AnyOf any && any.codes().contains(code);
  }

  /** The question is due, and its answer is missing or not known, at least in part. */
  private Literal notTold(ItemState state) {
    return builder.and(asked(state.item().id()).isTrue(), state.full().negate());
  }

  /** Whether no question that skip logic rules out is answered. */
  public Literal possible() {
    List<Literal> all = new ArrayList<>();
    for (ItemState state : states()) {
      all.add(builder.or(state.absent(), asked(state.item().id()).notFalse()));
    }
    return builder.and(all);
  }
}
