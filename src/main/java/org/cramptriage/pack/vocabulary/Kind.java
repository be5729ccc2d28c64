package org.cramptriage.pack.vocabulary;

/** What a word or phrase is to the reader. */
enum Kind {
  MEDICINE,
  OTHER,
  UNCLEAR,
  UNKNOWN,
  NOISE,
  UNIT,
  SALT,
  TOPICAL,
  ABSORBED,
  DOUBT,
  RESTART,
  SEPARATOR;

  /** Whether it names something, read or not. */
  boolean names() {
    return this == MEDICINE || this == UNCLEAR || isLeftOver();
  }

  /** Whether it casts doubt on the medicine next to it. */
  boolean isLeftOver() {
    return this == OTHER || this == UNKNOWN || this == SALT || this == UNIT;
  }
}
