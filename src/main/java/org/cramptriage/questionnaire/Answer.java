package org.cramptriage.questionnaire;

import java.math.BigDecimal;
import java.util.List;

/**
 * A valid answer to one item. An item that was not asked has no entry at all, so absent, unknown
 * and "no" remain distinct.
 */
public sealed interface Answer {

  /** Asked, but the person does not know. */
  record Unknown() implements Answer {}

  /** Yes or no. */
  record YesNo(boolean yes) implements Answer {}

  /** A number in the item's unit. */
  record Quantity(BigDecimal value) implements Answer {}

  /** One code, never {@code unknown}. */
  record Code(String code) implements Answer {}

  /**
   * The ticked codes.
   *
   * @param ticked the codes in catalogue order, without {@code unknown}; never beside {@code none}
   * @param alsoUnknown whether the person also said that they do not know all of it
   */
  record Codes(List<String> ticked, boolean alsoUnknown) implements Answer {
    /** Defensive copy. */
    public Codes {
      ticked = List.copyOf(ticked);
    }
  }

  /** Lines of text as written. */
  record Texts(List<String> lines) implements Answer {
    /** Defensive copy. */
    public Texts {
      lines = List.copyOf(lines);
    }
  }

  /** The only instance. */
  Unknown UNKNOWN = new Unknown();
}
