package org.cramptriage.pack.drl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.model.Condition;

/**
 * The one form of all conditions that differ only in order or grouping: inner groups of the same
 * kind are opened, every test gets a fact of its own, parts and codes are sorted, and duplicates
 * are removed. It is what a content hash covers.
 */
public final class CanonicalCondition {

  private final FactFields fields;
  private final DrlPrinter printer;

  /** Canonical forms over these facts. */
  public CanonicalCondition(FactFields fields) {
    this.fields = fields;
    this.printer = new DrlPrinter(fields);
  }

  /** The canonical form as DRL, which reads back to a condition of the same meaning. */
  public String print(Condition condition) {
    return printer.print(of(condition));
  }

  /** The canonical form. */
  public Condition of(Condition condition) {
    if (condition instanceof Condition.Fact fact) {
      return of(fact.inside());
    }
    if (condition instanceof Condition.All || condition instanceof Condition.Any) {
      return group(condition);
    }
    if (condition instanceof Condition.HasFinding has) {
      return new Condition.HasFinding(List.copyOf(new TreeSet<>(has.ids())), has.level());
    }
    return condition instanceof Condition.Test test ? inItsFact(plain(test)) : condition;
  }

  private Condition group(Condition group) {
    List<Condition> open =
        group.parts().stream()
            .map(this::of)
            .flatMap(p -> p.getClass() == group.getClass() ? p.parts().stream() : Stream.of(p))
            .distinct()
            .toList();
    List<Condition> parts =
        (group instanceof Condition.Any ? oneList(open) : open)
            .stream().sorted(Comparator.comparing(printer::print)).toList();
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return group instanceof Condition.All ? new Condition.All(parts) : new Condition.Any(parts);
  }

  /** One list of findings, wherever the rule names them: of any of them it is enough. */
  private static List<Condition> oneList(List<Condition> parts) {
    Set<String> ids = new TreeSet<>();
    List<Condition> rest = new ArrayList<>();
    for (Condition part : parts) {
      if (part instanceof Condition.HasFinding has) {
        ids.addAll(has.ids());
      } else {
        rest.add(part);
      }
    }
    if (!ids.isEmpty()) {
      rest.add(new Condition.HasFinding(List.copyOf(ids)));
    }
    return rest;
  }

  private static Condition.Test plain(Condition.Test test) {
    if (test instanceof Condition.AnyOf any) {
      return new Condition.AnyOf(any.item(), List.copyOf(new TreeSet<>(any.codes())));
    }
    return test instanceof Condition.Compare c
        ? new Condition.Compare(c.item(), c.comparison(), c.limit().stripTrailingZeros())
        : test;
  }

  private Condition inItsFact(Condition.Test test) {
    String fact = fields.ofItem(test.item()).orElseThrow().fact().getSimpleName();
    return new Condition.Fact(fact, test);
  }
}
