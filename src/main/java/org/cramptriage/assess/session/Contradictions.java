package org.cramptriage.assess.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.policy.Contradiction;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Warning;

/** Contradictory answers. They are only reported, never corrected. */
final class Contradictions {

  private final Catalogue catalogue;
  private final int[] askedWhen;
  private final List<Pair> pairs;

  /** Answers that cannot all be true, and the position of the item at which this is reported. */
  private record Pair(int item, String says, List<Predicate<CodedSheet>> when) {

    boolean isIn(CodedSheet sheet) {
      for (Predicate<CodedSheet> test : when) {
        if (!test.test(sheet)) {
          return false;
        }
      }
      return true;
    }
  }

  Contradictions(RulePack pack, RuleNetwork network) {
    catalogue = pack.catalogue();
    askedWhen = catalogue.items().stream().mapToInt(network::askedWhen).toArray();
    pairs = new ArrayList<>();
    for (Contradiction one : pack.policies().contradictions()) {
      List<Predicate<CodedSheet>> when = new ArrayList<>();
      one.when().forEach(test -> when.add(test(test)));
      pairs.add(new Pair(place(one.item()), one.says(), when));
    }
  }

  private int place(String item) {
    return catalogue.item(item).position();
  }

  private Predicate<CodedSheet> test(Condition.Test test) {
    int item = place(test.item());
    if (test instanceof Condition.AnyOf any) {
      long codes = catalogue.codes(item, any.codes());
      return sheet -> sheet.has(item, codes);
    }
    if (test instanceof Condition.Compare c) {
      double limit = c.limit().doubleValue();
      return sheet ->
          sheet.state(item) == CodedSheet.ANSWERED
              && c.comparison().holds(sheet.decimal(item), limit);
    }
    return sheet -> sheet.isYes(item);
  }

  /**
   * The contradictions in this sheet.
   *
   * @param filledIn the items that the person did not answer
   */
  List<Warning> in(CodedSheet sheet, byte[] truths, Set<Integer> filledIn) {
    List<Warning> warnings = new ArrayList<>(0);
    for (Pair pair : pairs) {
      if (pair.isIn(sheet)) {
        warn(pair.item(), pair.says(), warnings);
      }
    }
    for (int item = 0; item < askedWhen.length; item++) {
      boolean due = askedWhen[item] < 0 || truths[askedWhen[item]] != RuleNetwork.FALSE;
      boolean said = sheet.state(item) != CodedSheet.ABSENT && !filledIn.contains(item);
      if (said && !due && !isSaid(item, warnings)) {
        warn(item, "was answered although it was not due; the answer is used", warnings);
      }
    }
    return warnings;
  }

  private boolean isSaid(int item, List<Warning> warnings) {
    String id = catalogue.at(item).id();
    return warnings.stream().anyMatch(warning -> warning.item().equals(id));
  }

  private void warn(int item, String text, List<Warning> into) {
    into.add(new Warning(catalogue.at(item).id(), text));
  }
}
