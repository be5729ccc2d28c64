package org.cramptriage.verify.encoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/**
 * One code, or the ticked codes with a rest that may be unknown: a variable for each code. The code
 * {@code unknown} is no answer but the lack of one.
 */
public final class CodedState extends ItemState {

  private final Map<String, Literal> codes = new LinkedHashMap<>();
  private final Literal rest;
  private final boolean several;

  CodedState(Item item, FormulaBuilder builder) {
    super(item, builder, true);
    this.several = item.type() == ItemType.MULTI_CHOICE;
    this.rest = several ? builder.variable() : builder.no();
    builder.implies(rest, answered());
    for (String code : item.choices().keySet()) {
      if (!code.equals(Item.UNKNOWN)) {
        Literal ticked = builder.variable();
        builder.implies(ticked, answered());
        codes.put(code, ticked);
      }
    }
    builder.implies(answered(), builder.or(codes.values()));
    exclude();
  }

  /** The same ticks on another questionnaire. */
  private CodedState(Item item, CodedState same) {
    super(item, same.builder(), same.answered(), same.unknown());
    this.several = same.several;
    this.rest = same.rest;
    this.codes.putAll(same.codes);
  }

  @Override
  ItemState as(Item other) {
    return other.mayBe().equals(item().mayBe()) ? this : new CodedState(other, this);
  }

  /** One code excludes all others; of several codes only {@code none} does. */
  private void exclude() {
    List<Map.Entry<String, Literal>> all = List.copyOf(codes.entrySet());
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean none =
            all.get(i).getKey().equals(Item.NONE) || all.get(j).getKey().equals(Item.NONE);
        if (!several || none) {
          builder().clause(all.get(i).getValue().negate(), all.get(j).getValue().negate());
        }
      }
    }
    builder().clause(code(Item.NONE).negate(), rest.negate());
  }

  /** Whether a code is the answer or among the answers. */
  public Literal code(String code) {
    return codes.getOrDefault(code, builder().no());
  }

  @Override
  public Literal full() {
    return builder().and(answered(), rest.negate());
  }

  @Override
  public TruthPair tested(Condition.Test test) {
    Collection<String> wanted = ((Condition.AnyOf) test).codes();
    Literal ticked = builder().or(wanted.stream().map(this::code).toList());
    Stream<Literal> perhaps =
        codes.keySet().stream()
            .filter(code -> mayBe(code).stream().anyMatch(wanted::contains))
            .map(this::code);
    List<Literal> notFalse = new ArrayList<>(List.of(ticked, rest));
    perhaps.forEach(notFalse::add);
    return new TruthPair(ticked, builder().or(notFalse));
  }

  private Set<String> mayBe(String code) {
    return item().mayBe().getOrDefault(code, Set.of());
  }

  @Override
  Literal value(RawAnswer answer) {
    List<RawAnswer> given =
        answer instanceof RawAnswer.Several list ? list.values() : List.of(answer);
    List<Literal> all = new ArrayList<>();
    codes.forEach(
        (code, ticked) ->
            all.add(given.contains(new RawAnswer.Text(code)) ? ticked : ticked.negate()));
    all.add(given.contains(new RawAnswer.Text(Item.UNKNOWN)) ? rest : rest.negate());
    return builder().and(all);
  }

  @Override
  List<Literal> values() {
    List<Literal> all = new ArrayList<>(codes.values());
    all.add(rest);
    return all;
  }

  /**
   * Ticked codes stay ticked. A code is added only if a rest was unknown, or if it is one that a
   * ticked code may stand for.
   */
  @Override
  public Literal keptIn(ItemState later) {
    CodedState other = (CodedState) later;
    List<Literal> all =
        new ArrayList<>(List.of(other.answered(), builder().or(other.rest.negate(), rest)));
    for (String code : codes.keySet()) {
      List<Literal> sources = new ArrayList<>(List.of(other.code(code).negate(), code(code), rest));
      codes.keySet().stream()
          .filter(c -> mayBe(c).contains(code))
          .map(this::code)
          .forEach(sources::add);
      all.add(builder().or(code(code).negate(), other.code(code)));
      all.add(builder().or(sources));
    }
    return several ? builder().and(all) : sameAs(later);
  }

  /** Each further code counts, too. */
  @Override
  public List<Literal> distance(Map<String, RawAnswer> start) {
    List<Literal> all = new ArrayList<>(super.distance(start));
    if (several) {
      RawAnswer before = start.getOrDefault(item().id(), new RawAnswer.Absent());
      List<RawAnswer> given =
          before instanceof RawAnswer.Several list ? list.values() : List.of(before);
      codes.forEach(
          (code, ticked) -> {
            if (!given.contains(new RawAnswer.Text(code))) {
              all.add(ticked);
            }
          });
      all.add(rest);
    }
    return all;
  }

  @Override
  RawAnswer readValue(Predicate<Literal> model) {
    List<RawAnswer> ticked = new ArrayList<>();
    codes.forEach(
        (code, literal) -> {
          if (model.test(literal)) {
            ticked.add(new RawAnswer.Text(code));
          }
        });
    if (model.test(rest)) {
      ticked.add(new RawAnswer.Text(Item.UNKNOWN));
    }
    return several ? new RawAnswer.Several(ticked) : ticked.get(0);
  }
}
