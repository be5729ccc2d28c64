package org.cramptriage.cli;

/** A mistake of the caller, said in one line. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
