package org.cramptriage.batch.reading;

/** An input no longer begins with the bytes that an earlier run read from it. */
public final class ChangedInputException extends LostInputException {

  private static final long serialVersionUID = 1L;

  ChangedInputException(String message) {
    super(message);
  }
}
