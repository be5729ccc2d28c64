package org.cramptriage.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of answer an item takes. */
public enum ItemType {
  /** Yes or no. */
  BOOLEAN("true or false"),
  /** A whole number in the item's unit. */
  INTEGER("a whole number"),
  /** A number in the item's unit. */
  DECIMAL("a number"),
  /** One code. */
  CHOICE("one of its codes"),
  /** Any number of codes. */
  MULTI_CHOICE("an array of its codes"),
  /** Free text, one entry a line; never tested by a rule. */
  TEXT_LIST("an array of texts"),
  /** Calculated from other items, never asked. */
  DERIVED("nothing: it is calculated, not asked");

  private final String expected;

  ItemType(String expected) {
    this.expected = expected;
  }

  /** What an answer looks like, in words for an error message. */
  public String expected() {
    return expected;
  }

  /** The code of the type in the catalogue, for example {@code multi-choice}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type with this code. */
  public static Optional<ItemType> of(String code) {
    return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
  }

  /** Whether rules compare this item with a number. */
  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL || this == DERIVED;
  }

  /** Whether the answer is one code or several. */
  public boolean isCoded() {
    return this == CHOICE || this == MULTI_CHOICE;
  }
}
