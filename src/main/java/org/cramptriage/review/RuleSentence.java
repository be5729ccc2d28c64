package org.cramptriage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;

/** Says a condition in the words of the questionnaire, as a nested list. */
public final class RuleSentence {

  private static final String INDENT = "  ";

  private final RulePack pack;

  /** Sentences in the words of this pack. */
  public RuleSentence(RulePack pack) {
    this.pack = pack;
  }

  /** The condition as lines, two spaces a level. */
  public List<String> of(Condition condition) {
    List<String> lines = new ArrayList<>();
    say(condition, "", lines);
    return lines;
  }

  private void say(Condition condition, String indent, List<String> into) {
    Condition plain = plain(condition);
    if (plain instanceof Condition.All || plain instanceof Condition.Any) {
      into.add(indent + (plain instanceof Condition.All ? "ALL OF:" : "AT LEAST ONE OF:"));
      parts(plain).forEach(part -> item(part, indent, into));
    } else {
      into.add(indent + single(plain));
    }
  }

  private static Condition plain(Condition condition) {
    return condition instanceof Condition.Fact fact ? fact.inside() : condition;
  }

  /**
   * The parts, those of an inner group of the same kind among them: how facts group is not said.
   */
  private static List<Condition> parts(Condition group) {
    List<Condition> parts = new ArrayList<>();
    for (Condition part : group.parts()) {
      Condition inner = plain(part);
      if (inner.getClass() == group.getClass()) {
        parts.addAll(parts(inner));
      } else {
        parts.add(inner);
      }
    }
    return parts;
  }

  private void item(Condition part, String indent, List<String> into) {
    List<String> lines = new ArrayList<>();
    say(part, "", lines);
    into.add(indent + "- " + lines.get(0));
    lines.stream().skip(1).forEach(line -> into.add(indent + INDENT + line));
  }

  private String single(Condition condition) {
    if (condition instanceof Condition.Always) {
      return "always";
    }
    if (condition instanceof Condition.HasFinding has) {
      String ids = has.ids().stream().map(this::named).collect(Collectors.joining(" or "));
      return has.ids().size() == 1 ? "the finding " + ids + " holds" : "one of these holds: " + ids;
    }
    if (condition instanceof Condition.Not not) {
      return "NOT: " + single(plain(not.part()));
    }
    return test((Condition.Test) condition);
  }

  private String named(String id) {
    return pack.rule(id) instanceof Rule.Finding finding ? id + " (" + finding.title() + ")" : id;
  }

  private String test(Condition.Test test) {
    Item item = pack.catalogue().item(test.item());
    String question = '"' + item.question() + '"';
    if (test instanceof Condition.Yes) {
      return question + " Yes";
    }
    if (test instanceof Condition.Compare c) {
      Item.Unit unit = item.unit();
      String label = unit == null ? "" : " " + unit.label();
      return question + " " + c.comparison().words() + " " + c.limit().toPlainString() + label;
    }
    String labels =
        ((Condition.AnyOf) test)
            .codes().stream().map(item::label).collect(Collectors.joining("; or "));
    return question + " " + labels;
  }
}
