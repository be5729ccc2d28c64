package org.cramptriage.pack.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** A condition over answers and, only positively, over findings. */
public sealed interface Condition {

  /** All parts hold. */
  record All(List<Condition> parts) implements Condition {
    /** Defensive copy. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Condition {
    /** Defensive copy. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold. Only in skip logic: in a rule, unknown would read as "no danger". */
  record Not(Condition part) implements Condition {}

  /** Always true. Only in advice. */
  record Always() implements Condition {}

  /**
   * At least one of these findings holds.
   *
   * @param ids ids of findings, for example {@code RF-030}
   * @param level the level of which these are all findings; null where they are named
   */
  record HasFinding(List<String> ids, @Nullable Urgency level) implements Condition {
    /** Defensive copy. */
    public HasFinding {
      ids = List.copyOf(ids);
    }

    /** Findings that are named. */
    public HasFinding(List<String> ids) {
      this(ids, null);
    }
  }

  /**
   * One user fact that meets a condition over its own fields: how a rule groups its tests. Means
   * the same as the condition alone.
   *
   * @param fact the fact's record, for example {@code Cramp}
   * @param inside the condition over its fields
   */
  record Fact(String fact, Condition inside) implements Condition {}

  /** A test of one answer. */
  sealed interface Test extends Condition {
    /** The link id of the item. */
    String item();
  }

  /** The answer is yes. */
  record Yes(String item) implements Test {}

  /** The answer is, or holds, at least one of these codes. */
  record AnyOf(String item, List<String> codes) implements Test {
    /** Defensive copy. */
    public AnyOf {
      codes = List.copyOf(codes);
    }
  }

  /** The answer compares with a limit in this way. */
  record Compare(String item, Comparison comparison, BigDecimal limit) implements Test {}

  /** The direct parts of this condition. */
  default List<Condition> parts() {
    if (this instanceof All all) {
      return all.parts();
    }
    if (this instanceof Any any) {
      return any.parts();
    }
    if (this instanceof Not not) {
      return List.of(not.part());
    }
    return this instanceof Fact fact ? List.of(fact.inside()) : List.of();
  }

  /** This condition and everything in it, in reading order. */
  default Stream<Condition> walk() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::walk));
  }

  /** All tests of answers in it, in reading order. */
  default Stream<Test> tests() {
    return walk().filter(Test.class::isInstance).map(Test.class::cast);
  }

  /** This condition with the findings of each level that it means. */
  default Condition ofLevels(Collection<? extends Rule> rules) {
    if (this instanceof All all) {
      return new All(all.parts().stream().map(part -> part.ofLevels(rules)).toList());
    }
    if (this instanceof Any any) {
      return new Any(any.parts().stream().map(part -> part.ofLevels(rules)).toList());
    }
    if (!(this instanceof HasFinding has) || has.level() == null) {
      return this;
    }
    List<String> ids =
        rules.stream()
            .filter(rule -> rule instanceof Rule.Finding f && f.urgency() == has.level())
            .map(Rule::id)
            .sorted()
            .toList();
    return new HasFinding(ids, has.level());
  }

  /** The ids of all findings that it names. */
  default Stream<String> findings() {
    return walk()
        .filter(HasFinding.class::isInstance)
        .flatMap(c -> ((HasFinding) c).ids().stream());
  }
}
