package org.cramptriage.pack.drl;

/**
 * A token of a DRL text.
 *
 * @param kind what it is
 * @param text the token as written; of a string the text between the quotes; of metadata its name
 * @param value of metadata the text in its brackets, else empty
 * @param line its line, from 1
 */
record Token(Kind kind, String text, String value, int line) {

  /** The kinds of token that the strict subset knows. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    SIGN,
    METADATA
  }

  /** Whether it is this word or sign. */
  boolean is(String wanted) {
    return text.equals(wanted) && (kind == Kind.WORD || kind == Kind.SIGN);
  }

  /** Whether it is the same token, whatever its line. */
  boolean same(Token other) {
    return kind == other.kind && text.equals(other.text) && value.equals(other.value);
  }
}
