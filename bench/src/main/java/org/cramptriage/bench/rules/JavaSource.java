package org.cramptriage.bench.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** Writes conditions as Java expressions over {@link SheetView}s. */
final class JavaSource {

  private final Catalogue catalogue;
  private final Map<String, Integer> rules;

  /**
   * For these items and rules.
   *
   * @param rules the place of each rule by its id
   */
  JavaSource(Catalogue catalogue, Map<String, Integer> rules) {
    this.catalogue = catalogue;
    this.rules = rules;
  }

  /** The condition over the view {@code v}; it must not hold a "not". */
  String over(String v, Condition condition) {
    return over(v, v, condition);
  }

  /**
   * The condition over the view {@code v}; a "not" turns to the other view, since what is certainly
   * not so is what is not possibly so.
   */
  String over(String v, String other, Condition condition) {
    if (condition instanceof Condition.All all) {
      return joined(v, other, all.parts(), " && ");
    }
    if (condition instanceof Condition.Any any) {
      return joined(v, other, any.parts(), " || ");
    }
    if (condition instanceof Condition.Not not) {
      return "!" + bracketed(over(other, v, not.part()));
    }
    if (condition instanceof Condition.Fact fact) {
      return over(v, other, fact.inside());
    }
    if (condition instanceof Condition.HasFinding has) {
      return has.ids().stream()
          .map(id -> v + ".held[" + rules.get(id) + "]")
          .collect(Collectors.joining(" || ", "(", ")"));
    }
    return condition instanceof Condition.Test test ? test(v, test) : "true";
  }

  private String joined(String v, String other, List<Condition> parts, String sign) {
    return parts.stream().map(p -> over(v, other, p)).collect(Collectors.joining(sign, "(", ")"));
  }

  private static String bracketed(String text) {
    return "(" + text + ")";
  }

  private String test(String v, Condition.Test test) {
    Item item = catalogue.item(test.item());
    String at = "[" + item.position() + "]";
    if (test instanceof Condition.Compare compare) {
      return compare(v, at, compare);
    }
    if (test instanceof Condition.AnyOf any && item.type() != ItemType.BOOLEAN) {
      return "("
          + v
          + ".codes"
          + at
          + " & "
          + codes(item, any)
          + "L) != 0";
    }
    if (test instanceof Condition.Yes) {
      return "(" + v + ".codes" + at + " & 1L) != 0";
    }
    throw new IllegalArgumentException("no Java for " + test);
  }

  private long codes(Item item, Condition.AnyOf any) {
    long notTold = any.codes().contains(Item.NOT_TOLD) ? NotTold.BIT : 0;
    return catalogue.codes(item.position(), any.codes()) | notTold;
  }

  private static String compare(String v, String at, Condition.Compare compare) {
    String limit = compare.limit().doubleValue() + "";
    String above = v + ".above" + at;
    String below = v + ".below" + at;
    Comparison comparison = compare.comparison();
    return switch (comparison) {
      case ABOVE, AT_LEAST -> above + " " + comparison.sign() + " " + limit;
      case BELOW, AT_MOST -> below + " " + comparison.sign() + " " + limit;
      case EQUAL -> "(" + above + " >= " + limit + " && " + below + " <= " + limit + ")";
    };
  }
}
