package org.cramptriage.review.near;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/**
 * The ways in which a condition can come true: small sets of tests that make it hold together. Not
 * all ways of a large condition are listed, but the shortest.
 */
final class Implicants {

  private static final int MOST = 48;

  private final Catalogue catalogue;
  private final Function<String, Condition> findings;
  private final FittingAnswer fitting;

  Implicants(Catalogue catalogue, Function<String, Condition> findings, FittingAnswer fitting) {
    this.catalogue = catalogue;
    this.findings = findings;
    this.fitting = fitting;
  }

  /** Tests that make the condition hold together, the shortest sets first. */
  List<Set<Condition.Test>> of(Condition condition) {
    if (condition instanceof Condition.All all) {
      List<Set<Condition.Test>> implicants = List.of(Set.of());
      for (Condition part : all.parts()) {
        implicants = both(implicants, of(part));
      }
      return implicants;
    }
    if (condition instanceof Condition.Any any) {
      return shortest(any.parts().stream().flatMap(part -> of(part).stream()).toList());
    }
    return single(condition);
  }

  private List<Set<Condition.Test>> single(Condition condition) {
    if (condition instanceof Condition.Test test) {
      return List.of(Set.of(test));
    }
    if (condition instanceof Condition.Fact fact) {
      return of(fact.inside());
    }
    if (condition instanceof Condition.HasFinding has) {
      return shortest(has.ids().stream().flatMap(id -> of(findings.apply(id)).stream()).toList());
    }
    return condition instanceof Condition.Not not ? otherwise(not.part()) : List.of(Set.of());
  }

  /** Skip logic alone says not: one of the other codes. */
  private List<Set<Condition.Test>> otherwise(Condition part) {
    if (part instanceof Condition.AnyOf any) {
      Item item = catalogue.item(any.item());
      List<String> others =
          item.choices().keySet().stream().filter(code -> !any.codes().contains(code)).toList();
      return List.of(Set.of(new Condition.AnyOf(any.item(), others)));
    }
    List<Set<Condition.Test>> implicants = List.of(Set.of());
    for (Condition inner : part.parts()) {
      implicants = both(implicants, otherwise(inner));
    }
    return implicants;
  }

  private List<Set<Condition.Test>> both(
      List<Set<Condition.Test>> one, List<Set<Condition.Test>> other) {
    List<Set<Condition.Test>> implicants = new ArrayList<>();
    for (Set<Condition.Test> a : one) {
      for (Set<Condition.Test> b : other) {
        Set<Condition.Test> way = new LinkedHashSet<>(a);
        way.addAll(b);
        if (fitting.canHold(way)) {
          implicants.add(way);
        }
      }
    }
    return shortest(implicants);
  }

  private static List<Set<Condition.Test>> shortest(List<Set<Condition.Test>> implicants) {
    return implicants.stream()
        .distinct()
        .sorted(Comparator.comparing(Set::size))
        .limit(MOST)
        .toList();
  }
}
