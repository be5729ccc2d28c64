package org.cramptriage.batch;

/** A run that must not start as it was asked for; said in one line, nothing was written. */
public final class BatchRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BatchRefusedException(String message) {
    super(message);
  }
}
