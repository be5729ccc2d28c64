package org.cramptriage.pack.model;

/** The three values of a condition (Kleene): what is not answered is not false. */
public enum Truth {
  /** Known not to hold. */
  FALSE,
  /** Open: an answer could still decide it. */
  UNKNOWN,
  /** Known to hold. */
  TRUE;

  /** Both hold. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** At least one holds. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** It does not hold; unknown stays unknown. */
  public Truth not() {
    return this == UNKNOWN ? UNKNOWN : this == TRUE ? FALSE : TRUE;
  }

  /** TRUE or FALSE. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
