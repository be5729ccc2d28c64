package org.cramptriage.fhir.response;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.questionnaire.AnswerCheck;

/**
 * Converts numbers between units (UCUM codes). The tables contain only the units in common use for
 * the questions; any other unit is refused, not guessed.
 */
final class UnitConversion {

  private static final MathContext DIGITS =
      new MathContext(AnswerCheck.MOST_DIGITS, RoundingMode.HALF_UP);

  /**
   * A factor as a fraction.
   *
   * @param times the multiplier
   * @param by the divisor
   * @param completed whether the result is rounded down, as for the years of an age
   */
  private record Factor(BigDecimal times, BigDecimal by, boolean completed) {

    static Factor of(String times, String by) {
      return new Factor(new BigDecimal(times), new BigDecimal(by), false);
    }

    static Factor completed(String times, String by) {
      return new Factor(new BigDecimal(times), new BigDecimal(by), true);
    }

    BigDecimal of(BigDecimal number) {
      BigDecimal product = number.multiply(times);
      return completed ? product.divide(by, 0, RoundingMode.FLOOR) : product.divide(by, DIGITS);
    }
  }

  private static final Factor SAME = Factor.of("1", "1");

  /** The accepted units by the unit of the item. In UCUM a year has 365.25 days. */
  private static final Map<String, Map<String, Factor>> TABLES =
      Map.of(
          "a",
          Map.of(
              "a", SAME,
              "mo", Factor.completed("1", "12"),
              "wk", Factor.completed("7", "365.25"),
              "d", Factor.completed("1", "365.25")),
          "wk",
          Map.of("wk", SAME, "d", Factor.completed("1", "7")),
          "min",
          Map.of(
              "min", SAME,
              "s", Factor.of("1", "60"),
              "h", Factor.of("60", "1"),
              "d", Factor.of("1440", "1"),
              "wk", Factor.of("10080", "1")),
          "{score}",
          Map.of("{score}", SAME, "1", SAME),
          "{episodes}/(4.wk)",
          Map.of("{episodes}/(4.wk)", SAME, "/(4.wk)", SAME, "{episodes}", SAME, "1", SAME),
          "L/d",
          Map.ofEntries(
              Map.entry("L/d", SAME),
              Map.entry("l/d", SAME),
              Map.entry("L", SAME),
              Map.entry("l", SAME),
              Map.entry("dL/d", Factor.of("1", "10")),
              Map.entry("dL", Factor.of("1", "10")),
              Map.entry("mL/d", Factor.of("1", "1000")),
              Map.entry("ml/d", Factor.of("1", "1000")),
              Map.entry("mL", Factor.of("1", "1000")),
              Map.entry("ml", Factor.of("1", "1000")),
              Map.entry("[cup_us]/d", Factor.of("0.2365882365", "1")),
              Map.entry("[cup_us]", Factor.of("0.2365882365", "1"))),
          "{drinks}/wk",
          Map.of(
              "{drinks}/wk", SAME,
              "/wk", SAME,
              "{drinks}", SAME,
              "{drinks}/d", Factor.of("7", "1"),
              "/d", Factor.of("7", "1")),
          "min/wk",
          Map.of(
              "min/wk", SAME,
              "min", SAME,
              "h/wk", Factor.of("60", "1"),
              "h", Factor.of("60", "1"),
              "min/d", Factor.of("7", "1"),
              "h/d", Factor.of("420", "1")),
          "h/d",
          Map.of(
              "h/d", SAME, "h", SAME, "min/d", Factor.of("1", "60"), "min", Factor.of("1", "60")));

  /** A large number, so that rounding down does not make different units of age look equal. */
  private static final BigDecimal MANY = BigDecimal.valueOf(10_000);

  private static final Map<String, String> WORDS =
      Map.of(
          "second", "s", "minute", "min", "min", "min", "hour", "h", "hr", "h", "day", "d", "week",
          "wk", "month", "mo", "year", "a", "yr", "a");

  private UnitConversion() {}

  /** The number in the item's unit; empty if the item does not accept the unit. */
  static Optional<BigDecimal> of(BigDecimal number, String unit, String itemUnit) {
    if (unit.equals(itemUnit)) {
      return Optional.of(number);
    }
    Factor factor = TABLES.getOrDefault(itemUnit, Map.of()).get(unit);
    return factor == null ? Optional.empty() : Optional.of(factor.of(number));
  }

  /**
   * Whether the display text of a unit names another unit of the table than its code, so that it is
   * unclear which one is meant. Other texts are ignored.
   */
  static boolean isAnother(String words, String unit, String itemUnit) {
    String one = words.strip().toLowerCase(Locale.ROOT).replaceFirst("(?<=..)s$", "");
    String said = WORDS.getOrDefault(one, words.strip());
    Optional<BigDecimal> bySaid = of(MANY, said, itemUnit);
    Optional<BigDecimal> byCode = of(MANY, unit, itemUnit);
    return !said.equals(unit)
        && bySaid.isPresent()
        && byCode.isPresent()
        && bySaid.get().compareTo(byCode.get()) != 0;
  }

  /** The units that are accepted for an item with this unit. */
  static Set<String> taken(String itemUnit) {
    Set<String> units = new TreeSet<>(TABLES.getOrDefault(itemUnit, Map.of()).keySet());
    units.add(itemUnit);
    return units;
  }
}
