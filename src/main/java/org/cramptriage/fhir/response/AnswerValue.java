package org.cramptriage.fhir.response;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One answer as it stands in a response, before the catalogue says what it means. */
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
   * @param system the code system, if it is named
   * @param code the code, if there is one
   * @param display what the person saw, if it is there
   */
  record Coding(@Nullable String system, @Nullable String code, @Nullable String display)
      implements AnswerValue {}

  /**
   * A {@code valueQuantity} with a number.
   *
   * @param number the number
   * @param unit the unit in words, if it is there
   * @param system the system of the unit's code, if it is named
   * @param code the unit's code, if there is one
   */
  record Quantity(
      BigDecimal number, @Nullable String unit, @Nullable String system, @Nullable String code)
      implements AnswerValue {}

  /**
   * No value, and perhaps why.
   *
   * @param reason a code of FHIR's reasons for absent data; empty if none was given
   */
  record Missing(String reason) implements AnswerValue {}

  /** A kind of value that no item takes, or one that was refused while it was read. */
  record Unfit() implements AnswerValue {}
}
