package org.cramptriage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;

/**
 * Says a condition in the words of the questionnaire. Nothing that changes what a condition means
 * is left out: two conditions with the same sentence are the same condition.
 */
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
    say(tree(condition), lines);
    return lines;
  }

  private static void say(Sentence sentence, List<String> into) {
    if (sentence instanceof Sentence.Group group) {
      into.add(group.word().words() + ":");
      group.parts().forEach(part -> item(part, into));
    } else {
      into.add(line(sentence));
    }
  }

  private static void item(Sentence part, List<String> into) {
    List<String> lines = new ArrayList<>();
    say(part, lines);
    into.add("- " + lines.get(0));
    lines.stream().skip(1).forEach(line -> into.add(INDENT + line));
  }

  /** A sentence without parts as one line. */
  private static String line(Sentence sentence) {
    if (sentence instanceof Sentence.Answered a) {
      return '"' + a.question() + "\" " + a.answer();
    }
    if (sentence instanceof Sentence.Sign sign) {
      return "sign " + sign.id() + " \"" + sign.name() + '"';
    }
    if (sentence instanceof Sentence.Holds holds) {
      if (holds.level() != null) {
        return "any finding of the level " + holds.level() + " holds";
      }
      String ids =
          holds.findings().stream().map(Sentence.Named::words).collect(Collectors.joining(" or "));
      return holds.findings().size() == 1
          ? "the finding " + ids + " holds"
          : "one of these holds: " + ids;
    }
    return "always";
  }

  /** The condition as a nested list. How facts group its tests is not said: it means nothing. */
  public Sentence tree(Condition condition) {
    if (condition instanceof Condition.Fact fact) {
      return tree(fact.inside());
    }
    if (condition instanceof Condition.All) {
      return new Sentence.Group(Sentence.Word.ALL, parts(condition));
    }
    if (condition instanceof Condition.Any) {
      return new Sentence.Group(Sentence.Word.ANY, parts(condition));
    }
    if (condition instanceof Condition.Not not) {
      Condition part = not.part();
      return new Sentence.Group(
          Sentence.Word.NONE, part instanceof Condition.Any ? parts(part) : List.of(tree(part)));
    }
    return single(condition);
  }

  /** The parts, those of an inner group of the same kind among them. */
  private List<Sentence> parts(Condition group) {
    List<Sentence> parts = new ArrayList<>();
    for (Condition part : group.parts()) {
      Condition inner = part instanceof Condition.Fact fact ? fact.inside() : part;
      if (inner.getClass() == group.getClass()) {
        parts.addAll(parts(inner));
      } else if (inner instanceof Condition.HasFinding has
          && has.level() == null
          && group instanceof Condition.Any) {
        parts.addAll(named(has));
      } else {
        parts.add(tree(inner));
      }
    }
    return parts;
  }

  private Sentence single(Condition condition) {
    if (condition instanceof Condition.HasFinding has) {
      if (has.level() == null) {
        List<Sentence> parts = named(has);
        return parts.size() == 1 ? parts.get(0) : new Sentence.Group(Sentence.Word.ANY, parts);
      }
      return new Sentence.Holds(has.ids().stream().map(this::named).toList(), has.level());
    }
    if (condition instanceof Condition.Test test) {
      Item item = pack.catalogue().item(test.item());
      return new Sentence.Answered(item.id(), item.question(), answer(item, test));
    }
    return new Sentence.Always();
  }

  /** Several signs are the parts of a group, as they would be if each stood alone. */
  private List<Sentence> named(Condition.HasFinding has) {
    List<Sentence> parts = new ArrayList<>();
    List<Sentence.Named> findings = new ArrayList<>();
    for (String id : has.ids()) {
      if (pack.isSign(id)) {
        parts.add(new Sentence.Sign(id, pack.rule(id).header().name()));
      } else {
        findings.add(named(id));
      }
    }
    if (!findings.isEmpty()) {
      parts.add(0, new Sentence.Holds(findings, null));
    }
    return parts;
  }

  private Sentence.Named named(String id) {
    Rule rule = pack.rule(id);
    String title = rule instanceof Rule.Finding finding ? finding.title() : rule.header().name();
    return new Sentence.Named(id, title);
  }

  private static String answer(Item item, Condition.Test test) {
    if (test instanceof Condition.Yes) {
      return "Yes";
    }
    if (test instanceof Condition.Compare c) {
      Item.Unit unit = item.unit();
      String label = unit == null ? "" : " " + unit.label();
      return c.comparison().words() + " " + c.limit().toPlainString() + label;
    }
    return ((Condition.AnyOf) test)
        .codes().stream().map(item::label).collect(Collectors.joining("; or "));
  }
}
