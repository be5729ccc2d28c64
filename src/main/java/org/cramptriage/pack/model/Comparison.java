package org.cramptriage.pack.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a number is compared with a limit. */
public enum Comparison {
  /** Below the limit. */
  BELOW("<", "below"),
  /** The limit or below. */
  AT_MOST("<=", "at most"),
  /** Exactly the limit. */
  EQUAL("==", "exactly"),
  /** The limit or above. */
  AT_LEAST(">=", "at least"),
  /** Above the limit. */
  ABOVE(">", "more than");

  private final String sign;
  private final String words;

  Comparison(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  /** The operator in DRL. */
  public String sign() {
    return sign;
  }

  /** The operator in plain words. */
  public String words() {
    return words;
  }

  /** The comparison with this DRL operator. */
  public static Optional<Comparison> of(String sign) {
    return Arrays.stream(values()).filter(c -> c.sign.equals(sign)).findFirst();
  }

  /** Whether this comparison of the value with the limit is true. */
  public boolean holds(BigDecimal value, BigDecimal limit) {
    int order = value.compareTo(limit);
    return switch (this) {
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case EQUAL -> order == 0;
      case AT_LEAST -> order >= 0;
      case ABOVE -> order > 0;
    };
  }

  /** Whether this comparison of the value with the limit is true; never for NaN. */
  public boolean holds(double value, double limit) {
    return switch (this) {
      case BELOW -> value < limit;
      case AT_MOST -> value <= limit;
      case EQUAL -> value == limit;
      case AT_LEAST -> value >= limit;
      case ABOVE -> value > limit;
    };
  }
}
