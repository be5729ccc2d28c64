package org.cramptriage.batch;

/** A run that something outside has ended, such as a full disk; said in one line. */
public final class BatchStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BatchStoppedException(String message) {
    super(message);
  }
}
