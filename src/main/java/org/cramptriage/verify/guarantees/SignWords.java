package org.cramptriage.verify.guarantees;

import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;

/** Says a condition in one line, in the words of the questionnaire. */
public final class SignWords {

  private final RulePack pack;

  /** Conditions in the words of this pack. */
  public SignWords(RulePack pack) {
    this.pack = pack;
  }

  /** A condition in one line. */
  public String of(Condition condition) {
    if (condition instanceof Condition.Test test) {
      Item item = pack.catalogue().item(test.item());
      return item.question() + " " + answer(item, test);
    }
    if (condition instanceof Condition.HasFinding has) {
      return has.ids().stream().map(this::rule).collect(Collectors.joining(" or "));
    }
    return joined(condition.parts(), condition instanceof Condition.Any ? " or " : " and ");
  }

  private String joined(List<Condition> parts, String word) {
    return parts.stream().map(this::of).collect(Collectors.joining(word));
  }

  /** The answer that a test asks for. */
  public static String answer(Item item, Condition.Test test) {
    if (test instanceof Condition.AnyOf any) {
      return any.codes().stream().map(item::label).collect(Collectors.joining(" or "));
    }
    return test instanceof Condition.Compare compare
        ? compare.comparison().words() + " " + compare.limit().toPlainString()
        : "Yes";
  }

  /** A rule by its id and name. */
  public String rule(String id) {
    return id + " " + pack.rule(id).header().name();
  }
}
