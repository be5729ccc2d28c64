package org.cramptriage.fhir.response;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One answer as sent in a response, before it is interpreted by the catalogue. */
sealed interface AnswerValue {

  /** A {@code valueBoolean}. */
  record Flag(boolean yes) implements AnswerValue {}

  /** A {@code valueInteger} or {@code valueDecimal}. */
  record Decimal(BigDecimal number) implements AnswerValue {}

  /** A {@code valueString}. */
  record Text(String text) implements AnswerValue {}

  /**
   * A {@code valueCoding}.
   *
   * @param system the code system, or null
   * @param code the code, or null
   * @param display the text that the person saw, or null
   */
  record Coding(@Nullable String system, @Nullable String code, @Nullable String display)
      implements AnswerValue {}

  /**
   * A {@code valueQuantity} with a number.
   *
   * @param number the number
   * @param unit the display text of the unit, or null
   * @param system the system of the unit's code, or null
   * @param code the unit's code, or null
   */
  record Quantity(
      BigDecimal number, @Nullable String unit, @Nullable String system, @Nullable String code)
      implements AnswerValue {}

  /**
   * A missing value, possibly with a reason.
   *
   * @param reason a data-absent-reason code; empty if none was given
   */
  record Missing(String reason) implements AnswerValue {}

  /** A value of a type that no item accepts, or one that was refused while reading. */
  record Unfit() implements AnswerValue {}
}
