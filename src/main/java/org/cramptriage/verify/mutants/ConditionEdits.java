package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.verify.guarantees.SignWords;

/**
 * Every single edit of a condition that could be made in a rule file. All but those marked as
 * unsayable are written in the strict subset of DRL: groups of the same kind in one another are
 * opened, and a group of one part is that part.
 *
 * <p>One edit is left out since it changes nothing: two tests in one {@code exists} or each in its
 * own. Of a topic such as {@code Cramp} there is one fact only, so both mean the same; and the
 * facts that stand for one ticked code take a single test, or lint refuses them.
 */
public final class ConditionEdits {

  private final RulePack pack;
  private final TestEdits tests;
  private final SignWords words;

  /** Edits within the questions and rules of this pack. */
  public ConditionEdits(RulePack pack) {
    this.pack = pack;
    this.tests = new TestEdits(pack);
    this.words = new SignWords(pack);
  }

  /** All edits of a condition. */
  public List<ConditionEdit> of(Condition condition) {
    List<ConditionEdit> edits = new ArrayList<>(inside(condition));
    boolean one = !(condition instanceof Condition.All || condition instanceof Condition.Any);
    if (one && !(condition instanceof Condition.Always) && !isGroupInFact(condition)) {
      String why = "the rule has no condition; it would hold for everybody";
      String change = "without: " + words.of(condition);
      edits.add(new ConditionEdit(condition, Operator.DROPPED, change, why));
    }
    edits.removeIf(e -> e.unsayable().isEmpty() && e.condition().equals(condition));
    return edits;
  }

  private static boolean isGroupInFact(Condition condition) {
    return condition instanceof Condition.Fact fact && !(fact.inside() instanceof Condition.Test);
  }

  private List<ConditionEdit> inside(Condition condition) {
    if (condition instanceof Condition.Test test) {
      return tests.of(test);
    }
    if (condition instanceof Condition.HasFinding has) {
      return findings(has);
    }
    if (condition instanceof Condition.Fact fact) {
      return inside(fact.inside()).stream()
          .map(e -> e.within(new Condition.Fact(fact.fact(), e.condition())))
          .toList();
    }
    return condition.parts().isEmpty() ? List.of() : group(condition);
  }

  private List<ConditionEdit> group(Condition group) {
    List<Condition> parts = group.parts();
    boolean all = group instanceof Condition.All;
    List<ConditionEdit> edits = new ArrayList<>();
    String swapped = all ? "\"or\" for \"and\" in: " : "\"and\" for \"or\" in: ";
    edits.add(ConditionEdit.of(group(!all, parts), Operator.AND_OR, swapped + words.of(group)));
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      List<Condition> rest =
          IntStream.range(0, parts.size()).filter(k -> k != at).mapToObj(parts::get).toList();
      String dropped = "without: " + words.of(parts.get(i));
      edits.add(ConditionEdit.of(group(all, rest), Operator.DROPPED, dropped));
      UnaryOperator<Condition> put =
          part -> {
            List<Condition> changed = new ArrayList<>(parts);
            changed.set(at, part);
            return group(all, changed);
          };
      inside(parts.get(i)).forEach(e -> edits.add(e.within(put.apply(e.condition()))));
    }
    return edits;
  }

  /** A group in the form that lint accepts. */
  private static Condition group(boolean all, List<Condition> parts) {
    List<Condition> open =
        parts.stream()
            .flatMap(
                part ->
                    (all && part instanceof Condition.All)
                            || (!all && part instanceof Condition.Any)
                        ? part.parts().stream()
                        : Stream.of(part))
            .toList();
    if (open.size() == 1) {
      return open.get(0);
    }
    return all ? new Condition.All(open) : new Condition.Any(open);
  }

  /** Each finding left out, each one of the same topic added or put in its place; and "not". */
  private List<ConditionEdit> findings(Condition.HasFinding has) {
    List<ConditionEdit> edits = new ArrayList<>();
    List<String> ids = has.level() == null ? has.ids() : List.of();
    for (String id : ids) {
      List<String> rest = ids.stream().filter(other -> !other.equals(id)).toList();
      if (!rest.isEmpty()) {
        edits.add(finding(rest, "does not name " + id));
      }
      for (String sister : sisters(id)) {
        if (!ids.contains(sister)) {
          List<String> replaced = ids.stream().map(o -> o.equals(id) ? sister : o).toList();
          edits.add(finding(replaced, "names " + sister + " instead of " + id));
          List<String> more = Stream.concat(ids.stream(), Stream.of(sister)).toList();
          edits.add(finding(more, "also names " + sister));
        }
      }
    }
    String why = "findings are matched only positively; there is no \"not\"";
    edits.add(new ConditionEdit(has, Operator.NEGATED, "not: " + words.of(has), why));
    return edits.stream().distinct().toList();
  }

  private static ConditionEdit finding(List<String> ids, String change) {
    return ConditionEdit.of(new Condition.HasFinding(ids), Operator.FINDING, change);
  }

  /** The other findings or signs of the same file. */
  private List<String> sisters(String id) {
    String file = pack.rule(id).header().file();
    return Stream.concat(pack.findings().stream(), pack.signs().stream())
        .filter(f -> f.header().file().equals(file) && !f.id().equals(id))
        .map(Rule::id)
        .toList();
  }
}
