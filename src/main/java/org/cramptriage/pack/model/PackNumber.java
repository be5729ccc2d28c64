package org.cramptriage.pack.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.Problem;

/**
 * The numbers that a rule pack may contain. Their form keeps every one of them within an int and
 * exact as a double, so that all ways to evaluate a rule compare with the same number.
 */
public final class PackNumber {

  /** What is wrong with a number of another form, and what to write. */
  private static final String FORM_TEXT =
      "%s is not a number that a pack may contain; write it in plain digits, for example 5, -3 or"
          + " 0.5, with at most 9 digits before the point and 6 after it";

  private static final Pattern FORM = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,6})?");
  private static final int LONGEST_SHOWN = 40;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(999_999_999);

  private PackNumber() {}

  /** The number that a text spells; empty if a pack must not contain it. */
  public static Optional<BigDecimal> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    boolean negativeZero = number.signum() == 0 && text.startsWith("-");
    return negativeZero ? Optional.empty() : Optional.of(number);
  }

  /** The message about a text that {@link #parse} did not accept. */
  public static String refusal(String text) {
    return FORM_TEXT.formatted(shown(text));
  }

  /** A value as it may appear in a message: in quotes, not longer than a line. */
  public static String shown(String text) {
    return "\"" + Problem.oneLine(text, LONGEST_SHOWN) + "\"";
  }

  /**
   * Why no answer to an item can be compared with a number.
   *
   * @param item an item that is answered with a number
   * @return the reason and what to do; empty if the number is possible
   */
  public static Optional<String> misfit(Catalogue catalogue, Item item, BigDecimal number) {
    if (item.type() == ItemType.INTEGER && number.scale() > 0) {
      String text = "%s is a whole number and can never be %s; write a whole number";
      return Optional.of(text.formatted(item.id(), number));
    }
    Item.Range range = rangeOf(catalogue, item);
    if (range == null || range.holds(number)) {
      return Optional.empty();
    }
    String text = "%s is outside the range of %s, %s to %s; write a number within the range";
    return Optional.of(
        text.formatted(
            number.toPlainString(),
            item.id(),
            range.from().toPlainString(),
            range.to().toPlainString()));
  }

  /** The range of an item; that of a change in percent follows from its two items. */
  private static Item.@org.jspecify.annotations.Nullable Range rangeOf(
      Catalogue catalogue, Item item) {
    Item.PercentChange change = item.percentChange();
    if (change == null) {
      return item.range();
    }
    Item from = catalogue.find(change.from()).orElse(null);
    Item to = catalogue.find(change.to()).orElse(null);
    Item.Range start = from == null ? null : from.range();
    Item.Range end = to == null ? null : to.range();
    if (from == null || from.type() != ItemType.INTEGER || start == null || end == null) {
      return new Item.Range(HUNDRED.negate(), HIGHEST);
    }
    BigDecimal least = start.from().max(BigDecimal.ONE);
    BigDecimal most = end.to().subtract(least).multiply(HUNDRED);
    return new Item.Range(HUNDRED.negate(), most.divide(least, java.math.RoundingMode.UP));
  }
}
