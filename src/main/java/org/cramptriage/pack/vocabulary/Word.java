package org.cramptriage.pack.vocabulary;

/** A run of letters or a number, with its place in the plain text and the gap before it. */
record Word(String text, int start, int end, Gap before) {

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }
}
