package org.cramptriage.spark;

/** A job that must not start as it was asked for; said in one line, nothing was written. */
public final class JobRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobRefusedException(String message) {
    super(message);
  }
}
