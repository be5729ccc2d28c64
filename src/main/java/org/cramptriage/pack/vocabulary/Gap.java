package org.cramptriage.pack.vocabulary;

/** What is between two words, from weak to strong. */
enum Gap {
  /** A space, a hyphen or nothing. */
  SOFT,
  /** A slash between two letters: two halves of one medicine, mostly. */
  SLASH,
  /** A slash between spaces, a plus, or a word such as "and". */
  JOINT,
  /** A bracket or an equals sign. */
  BRACKET,
  /** A comma or a colon. */
  COMMA,
  /** A semicolon, a line end or the end of a sentence. */
  STOP;

  boolean splits() {
    return this != SOFT && this != SLASH && this != BRACKET;
  }

  Gap or(Gap other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
