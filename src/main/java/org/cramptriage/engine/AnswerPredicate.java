package org.cramptriage.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/**
 * A test of one answer, as numbers.
 *
 * @param item the position of the item
 * @param codes the codes for which it holds, as bits; 1 for yes; 0 for a comparison
 * @param perhaps the codes that leave it undecided, because they cover several kinds
 * @param namesUnknown whether it holds when the person does not know
 * @param namesNotTold whether it holds while the question is due and open
 * @param comparison for a comparison: the operator
 * @param limit for a comparison: the number
 * @param change for a derived item: what it is calculated from
 */
public record AnswerPredicate(
    int item,
    long codes,
    long perhaps,
    boolean namesUnknown,
    boolean namesNotTold,
    @Nullable Comparison comparison,
    BigDecimal limit,
    Item.@Nullable PercentChange change) {

  static AnswerPredicate of(Condition.Test test, Catalogue catalogue) {
    Item item = catalogue.item(test.item());
    int position = item.position();
    if (test instanceof Condition.Compare compare) {
      Item.PercentChange change = item.percentChange();
      return new AnswerPredicate(
          position, 0, 0, false, false, compare.comparison(), compare.limit(), change);
    }
    if (test instanceof Condition.AnyOf any) {
      long perhaps = 0;
      for (String code : item.mayBe().keySet()) {
        boolean could =
            item.mayBe().getOrDefault(code, Set.of()).stream().anyMatch(any.codes()::contains);
        perhaps |= could ? catalogue.codes(position, List.of(code)) : 0;
      }
      boolean unknown = any.codes().contains(Item.UNKNOWN);
      boolean notTold = any.codes().contains(Item.NOT_TOLD);
      long codes = catalogue.codes(position, any.codes());
      return new AnswerPredicate(
          position, codes, perhaps, unknown, notTold, null, BigDecimal.ZERO, null);
    }
    return new AnswerPredicate(position, 1, 0, false, false, null, BigDecimal.ZERO, null);
  }

  // Written out: the methods that Java generates for records cost several milliseconds at start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnswerPredicate test
        && item == test.item
        && codes == test.codes
        && perhaps == test.perhaps
        && namesUnknown == test.namesUnknown
        && namesNotTold == test.namesNotTold
        && comparison == test.comparison
        && limit.equals(test.limit)
        && Objects.equals(change, test.change);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * item + Long.hashCode(codes)) + limit.hashCode();
  }

  /** The truth of this test for an item that was answered, or for a derived one. */
  byte truth(CodedSheet sheet) {
    if (change != null) {
      return changed(sheet, change);
    }
    if (comparison != null) {
      return truth(comparison.holds(sheet.decimal(item), limit.doubleValue()));
    }
    long ticked = sheet.codes(item);
    if ((ticked & codes) != 0) {
      return RuleNetwork.TRUE;
    }
    return (ticked & perhaps) != 0 || sheet.isUnknown(item)
        ? RuleNetwork.UNKNOWN
        : RuleNetwork.FALSE;
  }

  /** The truth of this test while its question is due and the answer is missing or not known. */
  byte whileNotTold(CodedSheet sheet) {
    return namesNotTold || sheet.has(item, codes) ? RuleNetwork.TRUE : RuleNetwork.UNKNOWN;
  }

  private byte changed(CodedSheet sheet, Item.PercentChange of) {
    if (sheet.isOpen(of)) {
      return RuleNetwork.UNKNOWN;
    }
    BigDecimal value = sheet.change(of);
    return truth(value != null && comparison != null && comparison.holds(value, limit));
  }

  private static byte truth(boolean holds) {
    return holds ? RuleNetwork.TRUE : RuleNetwork.FALSE;
  }
}
