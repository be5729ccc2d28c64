package org.cramptriage.review;

/** A mistake of the caller that stops a step of the review, said in one line. */
public final class ReviewException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong and what to do. */
  public ReviewException(String message) {
    super(message);
  }

  /** With what is wrong and what to do, and where it was found. */
  public ReviewException(String message, Throwable cause) {
    super(message, cause);
  }
}
