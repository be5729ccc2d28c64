package org.cramptriage.pack.drl;

/** A rule text that is not of the strict subset. */
final class DrlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  DrlException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line, from 1, or 0. */
  int line() {
    return line;
  }

  /** The message, never null. */
  String text() {
    return String.valueOf(getMessage());
  }
}
