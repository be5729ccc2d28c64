package org.cramptriage.cli.terminal;

/** An error in the usage of a command, explained in one line. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
