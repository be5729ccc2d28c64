package org.cramptriage.pack.model;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How sure the evidence behind a rule is, and how strongly it asks for what it concludes, in the
 * words of GRADE.
 *
 * @param certainty null if not graded
 * @param strength null if not graded
 */
public record Grading(@Nullable Certainty certainty, @Nullable Strength strength) {

  /** Not graded. */
  public static final Grading NONE = new Grading(null, null);

  /** How sure we are that the effect is close to what the evidence says. */
  public enum Certainty {
    /** Very sure. */
    HIGH,
    /** Moderately sure: the effect may be different. */
    MODERATE,
    /** Limited: the effect may be very different. */
    LOW,
    /** The effect is probably very different. */
    VERY_LOW
  }

  /** How strong a recommendation is. */
  public enum Strength {
    /** Nearly all people would want it. */
    STRONG,
    /** Most people would want it, but many would not. */
    CONDITIONAL
  }

  /** The certainty as it is written in a rule, such as {@code very-low}; empty if not graded. */
  public String certaintyCode() {
    return code(certainty);
  }

  /** The strength as it is written in a rule; empty if not graded. */
  public String strengthCode() {
    return code(strength);
  }

  private static String code(@Nullable Enum<?> constant) {
    return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The certainty with this code, or null. */
  public static @Nullable Certainty certainty(String written) {
    return Arrays.stream(Certainty.values())
        .filter(one -> code(one).equals(written))
        .findFirst()
        .orElse(null);
  }

  /** The strength with this code, or null. */
  public static @Nullable Strength strength(String written) {
    return Arrays.stream(Strength.values())
        .filter(one -> code(one).equals(written))
        .findFirst()
        .orElse(null);
  }
}
