package org.cramptriage.pack.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts the conditions of signs in the places where a condition names them. */
public final class Unfolding {

  private final Function<String, Optional<Condition>> signs;

  /**
   * The signs around the place: one that uses itself, which lint refuses, is not unfolded again.
   */
  private final Set<String> around = new HashSet<>();

  private Unfolding(Function<String, Optional<Condition>> signs) {
    this.signs = signs;
  }

  /**
   * A condition that means the same and names no sign.
   *
   * @param signs the condition of a sign by its id; empty for other findings
   */
  public static Condition of(Condition condition, Function<String, Optional<Condition>> signs) {
    return new Unfolding(signs).unfolded(condition);
  }

  private Condition unfolded(Condition condition) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.parts().stream().map(this::unfolded).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.parts().stream().map(this::unfolded).toList());
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(unfolded(not.part()));
    }
    return condition instanceof Condition.HasFinding has ? unfolded(has) : condition;
  }

  private Condition unfolded(Condition.HasFinding has) {
    List<Condition> parts = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String id : has.ids()) {
      Optional<Condition> sign = signs.apply(id);
      if (sign.isPresent() && around.add(id)) {
        parts.add(unfolded(sign.get()));
        around.remove(id);
      } else {
        others.add(id);
      }
    }
    if (parts.isEmpty()) {
      return has;
    }
    if (!others.isEmpty()) {
      parts.add(0, new Condition.HasFinding(others));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
  }
}
