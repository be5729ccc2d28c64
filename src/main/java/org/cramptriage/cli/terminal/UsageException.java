package org.cramptriage.cli.terminal;

/** A mistake of the caller, said in one line. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
