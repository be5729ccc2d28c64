package org.cramptriage.verify.guarantees;

/**
 * The solver found a patient for whom the real engine shows nothing wrong: a defect of the proof.
 */
public final class ReplayException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A defect, with what was found. */
  public ReplayException(String message) {
    super(message);
  }
}
