package org.cramptriage.review.near;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;

/** Finds the answer to one item that just meets, or just misses, what is tested of it. */
final class FittingAnswer {

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final Catalogue catalogue;

  FittingAnswer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether these tests can hold for one person, item by item. */
  boolean canHold(Collection<Condition.Test> tests) {
    return byItem(tests).entrySet().stream()
        .allMatch(e -> meeting(e.getKey(), e.getValue()).isPresent());
  }

  /** The tests by their items. */
  static Map<String, List<Condition.Test>> byItem(Collection<Condition.Test> tests) {
    return tests.stream()
        .collect(
            Collectors.groupingBy(
                Condition.Test::item, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  /** An answer for which all these tests of an item hold, if there is one. */
  Optional<RawAnswer> meeting(String item, List<Condition.Test> tests) {
    Item of = catalogue.item(item);
    return switch (of.type()) {
      case BOOLEAN -> Optional.of(new RawAnswer.Flag(true));
      case CHOICE -> code(of, tests);
      case MULTI_CHOICE -> Optional.of(ticked(of, tests));
      default -> number(of, tests);
    };
  }

  private static Optional<RawAnswer> code(Item item, List<Condition.Test> tests) {
    return Stream.concat(item.choices().keySet().stream(), Stream.of(Item.UNKNOWN))
        .filter(code -> tests.stream().allMatch(t -> ((Condition.AnyOf) t).codes().contains(code)))
        .min(Comparator.comparing(Item.UNKNOWN::equals))
        .map(RawAnswer.Text::new);
  }

  private static RawAnswer ticked(Item item, List<Condition.Test> tests) {
    Set<String> ticked = new LinkedHashSet<>();
    for (Condition.Test test : tests) {
      List<String> codes = ((Condition.AnyOf) test).codes();
      if (codes.stream().noneMatch(ticked::contains)) {
        item.choices().keySet().stream()
            .filter(codes::contains)
            .min(Comparator.comparing(code -> code.equals(Item.NONE) || code.equals(Item.UNKNOWN)))
            .ifPresent(ticked::add);
      }
    }
    return several(item, ticked);
  }

  private static RawAnswer several(Item item, Set<String> ticked) {
    return new RawAnswer.Several(
        item.choices().keySet().stream()
            .filter(ticked::contains)
            .map(code -> (RawAnswer) new RawAnswer.Text(code))
            .toList());
  }

  private Optional<RawAnswer> number(Item item, List<Condition.Test> tests) {
    List<Condition.Compare> compares = tests.stream().map(Condition.Compare.class::cast).toList();
    return around(item, compares)
        .filter(v -> compares.stream().allMatch(c -> c.comparison().holds(v, c.limit())))
        .findFirst()
        .map(RawAnswer.Numeral::new);
  }

  /** The limits of tests and the values beside them, within the plausible range. */
  private static Stream<BigDecimal> around(Item item, List<Condition.Compare> compares) {
    BigDecimal step = item.type() == ItemType.DECIMAL ? TENTH : BigDecimal.ONE;
    return compares.stream()
        .map(Condition.Compare::limit)
        .flatMap(limit -> Stream.of(limit, limit.add(step), limit.subtract(step)))
        .filter(v -> item.range() == null || item.range().holds(v));
  }

  /** Answers close to this one for which a test of the item does not hold, the closest first. */
  List<RawAnswer> missing(Condition.Test test, RawAnswer now) {
    Item item = catalogue.item(test.item());
    if (test instanceof Condition.Yes) {
      return List.of(new RawAnswer.Flag(false));
    }
    if (test instanceof Condition.Compare c) {
      return around(item, List.of(c))
          .filter(v -> !c.comparison().holds(v, c.limit()))
          .map(v -> (RawAnswer) new RawAnswer.Numeral(v))
          .limit(1)
          .toList();
    }
    return withoutCodes(item, (Condition.AnyOf) test, now);
  }

  private static List<RawAnswer> withoutCodes(Item item, Condition.AnyOf test, RawAnswer now) {
    List<String> others =
        item.choices().keySet().stream()
            .filter(code -> !test.codes().contains(code) && !code.equals(Item.UNKNOWN))
            .toList();
    if (!(now instanceof RawAnswer.Several ticked)) {
      return others.stream().map(code -> (RawAnswer) new RawAnswer.Text(code)).toList();
    }
    Set<String> kept =
        others.stream()
            .filter(code -> ticked.values().contains(new RawAnswer.Text(code)))
            .collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(kept),
            others.stream().sorted(Comparator.comparing(c -> !c.equals(Item.NONE))).map(Set::of))
        .filter(codes -> !codes.isEmpty())
        .map(codes -> several(item, codes))
        .toList();
  }
}
