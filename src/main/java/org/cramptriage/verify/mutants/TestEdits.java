package org.cramptriage.verify.mutants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.verify.guarantees.SignWords;

/** Every single edit of one test of an answer. */
final class TestEdits {

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private static final Map<Comparison, List<Comparison>> STRICTNESS =
      Map.of(
          Comparison.ABOVE, List.of(Comparison.AT_LEAST),
          Comparison.AT_LEAST, List.of(Comparison.ABOVE),
          Comparison.BELOW, List.of(Comparison.AT_MOST),
          Comparison.AT_MOST, List.of(Comparison.BELOW),
          Comparison.EQUAL, List.of(Comparison.AT_LEAST, Comparison.AT_MOST));

  private static final Map<Comparison, Comparison> OPPOSITE =
      Map.of(
          Comparison.ABOVE, Comparison.AT_MOST,
          Comparison.AT_LEAST, Comparison.BELOW,
          Comparison.BELOW, Comparison.AT_LEAST,
          Comparison.AT_MOST, Comparison.ABOVE);

  private final RulePack pack;

  TestEdits(RulePack pack) {
    this.pack = pack;
  }

  List<ConditionEdit> of(Condition.Test test) {
    if (test instanceof Condition.Compare compare) {
      return compare(compare);
    }
    if (test instanceof Condition.AnyOf any) {
      return codes(any);
    }
    String why = "a rule rests on what was affirmed; there is no == false";
    return List.of(new ConditionEdit(test, Operator.NEGATED, words(test, "No"), why));
  }

  private String words(Condition.Test test, String after) {
    Item item = pack.catalogue().item(test.item());
    return item.question() + " " + SignWords.answer(item, test) + " -> " + after;
  }

  private ConditionEdit edit(Condition.Test test, Condition.Test after, Operator operator) {
    Item item = pack.catalogue().item(test.item());
    return ConditionEdit.of(after, operator, words(test, SignWords.answer(item, after)));
  }

  private List<ConditionEdit> compare(Condition.Compare c) {
    List<ConditionEdit> edits = new ArrayList<>();
    for (BigDecimal step : steps(c.item())) {
      BigDecimal limit = c.limit().add(step);
      if (limit.signum() >= 0) {
        Condition.Test moved = new Condition.Compare(c.item(), c.comparison(), limit);
        edits.add(edit(c, moved, Operator.NUMBER));
      }
    }
    for (Comparison other : STRICTNESS.getOrDefault(c.comparison(), List.of())) {
      Condition.Test changed = new Condition.Compare(c.item(), other, c.limit());
      edits.add(edit(c, changed, Operator.STRICTNESS));
    }
    Comparison opposite = OPPOSITE.get(c.comparison());
    if (opposite == null) {
      String why = "there is no !=; unknown would read as another number";
      edits.add(new ConditionEdit(c, Operator.NEGATED, words(c, "any other"), why));
    } else {
      Condition.Test turned = new Condition.Compare(c.item(), opposite, c.limit());
      edits.add(edit(c, turned, Operator.NEGATED));
    }
    return edits;
  }

  /** One up and one down; of a number with a decimal place also a tenth. */
  private List<BigDecimal> steps(String item) {
    Stream<BigDecimal> up =
        pack.catalogue().item(item).type() == ItemType.INTEGER
            ? Stream.of(BigDecimal.ONE)
            : Stream.of(BigDecimal.ONE, TENTH);
    return up.flatMap(step -> Stream.of(step, step.negate())).toList();
  }

  /** Each code left out, each other one added, and the rest of the codes instead. */
  private List<ConditionEdit> codes(Condition.AnyOf any) {
    Item item = pack.catalogue().item(any.item());
    List<String> others =
        item.choices().keySet().stream()
            .filter(code -> !any.codes().contains(code) && isFact(any.item(), code))
            .toList();
    List<ConditionEdit> edits = new ArrayList<>();
    if (any.codes().size() > 1) {
      for (String code : any.codes()) {
        List<String> rest = any.codes().stream().filter(c -> !c.equals(code)).toList();
        edits.add(codes(item, rest, "no longer: " + item.label(code)));
      }
    }
    for (String code : others) {
      List<String> more = Stream.concat(any.codes().stream(), Stream.of(code)).toList();
      edits.add(codes(item, more, "also: " + item.label(code)));
    }
    if (!others.isEmpty()) {
      edits.add(edit(any, new Condition.AnyOf(any.item(), others), Operator.NEGATED));
    }
    return edits;
  }

  private static ConditionEdit codes(Item item, List<String> codes, String change) {
    Condition after = new Condition.AnyOf(item.id(), codes);
    return ConditionEdit.of(after, Operator.CODE, item.question() + " " + change);
  }

  /** Whether rules can name a code: not knowing can be named only where it is a finding. */
  private boolean isFact(String item, String code) {
    return pack.fields().ofItem(item).flatMap(field -> field.constant(code)).isPresent();
  }
}
