package org.cramptriage.batch;

/** The compiled rules and Drools differ: the run must not go on. */
final class EnginesDifferException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EnginesDifferException(String message) {
    super(message);
  }
}
