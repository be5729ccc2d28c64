package org.cramptriage.batch.reading;

import java.io.IOException;

/** An input that was there when the run started and can no longer be read as it was. */
public class LostInputException extends IOException {

  private static final long serialVersionUID = 1L;

  LostInputException(String message) {
    super(message);
  }
}
