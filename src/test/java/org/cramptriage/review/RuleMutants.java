package org.cramptriage.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;

/** Every single edit of a condition: a number, a strictness, a code, a part, and or or. */
public final class RuleMutants {

  private static final Map<Comparison, Comparison> STRICTNESS =
      Map.of(
          Comparison.ABOVE, Comparison.AT_LEAST,
          Comparison.AT_LEAST, Comparison.ABOVE,
          Comparison.BELOW, Comparison.AT_MOST,
          Comparison.AT_MOST, Comparison.BELOW);

  private final RulePack pack;

  /** Edits within the questions and rules of this pack. */
  public RuleMutants(RulePack pack) {
    this.pack = pack;
  }

  /** All conditions that one edit away from this one. */
  public List<Condition> of(Condition condition) {
    List<Condition> mutants = new ArrayList<>();
    if (condition instanceof Condition.Compare c) {
      compare(c, mutants);
    } else if (condition instanceof Condition.AnyOf any) {
      List<String> codes = List.copyOf(pack.catalogue().item(any.item()).choices().keySet());
      members(any.codes(), codes)
          .forEach(list -> mutants.add(new Condition.AnyOf(any.item(), list)));
    } else if (condition instanceof Condition.HasFinding has) {
      List<String> ids = pack.findings().stream().map(Rule::id).limit(3).toList();
      members(has.ids(), ids).forEach(list -> mutants.add(new Condition.HasFinding(list)));
    } else if (condition instanceof Condition.Fact fact) {
      of(fact.inside()).forEach(m -> mutants.add(new Condition.Fact(fact.fact(), m)));
    } else if (!condition.parts().isEmpty()) {
      group(condition, mutants);
    }
    return mutants;
  }

  private static void compare(Condition.Compare c, List<Condition> into) {
    for (BigDecimal step : List.of(BigDecimal.ONE, BigDecimal.ONE.negate())) {
      into.add(new Condition.Compare(c.item(), c.comparison(), c.limit().add(step)));
    }
    Comparison other = STRICTNESS.get(c.comparison());
    if (other != null) {
      into.add(new Condition.Compare(c.item(), other, c.limit()));
    }
  }

  /** The list without each member, and with each that is not in it. */
  private static Stream<List<String>> members(List<String> list, List<String> all) {
    Stream<List<String>> less =
        list.size() < 2
            ? Stream.empty()
            : list.stream().map(m -> list.stream().filter(o -> !o.equals(m)).toList());
    Stream<List<String>> more =
        all.stream()
            .filter(m -> !list.contains(m))
            .map(m -> Stream.concat(list.stream(), Stream.of(m)).toList());
    return Stream.concat(less, more);
  }

  private void group(Condition group, List<Condition> into) {
    List<Condition> parts = group.parts();
    boolean all = group instanceof Condition.All;
    if (parts.size() > 1) {
      into.add(all ? new Condition.Any(parts) : new Condition.All(parts));
    }
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      if (parts.size() > 1) {
        into.add(
            group(
                all,
                IntStream.range(0, parts.size())
                    .filter(k -> k != at)
                    .mapToObj(parts::get)
                    .toList()));
      }
      for (Condition mutant : of(parts.get(i))) {
        List<Condition> changed = new ArrayList<>(parts);
        changed.set(i, mutant);
        into.add(group(all, changed));
      }
    }
  }

  private static Condition group(boolean all, List<Condition> parts) {
    return all ? new Condition.All(parts) : new Condition.Any(parts);
  }
}
