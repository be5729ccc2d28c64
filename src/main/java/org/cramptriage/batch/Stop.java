package org.cramptriage.batch;

/** A wish to stop a run soon, at a place from which it can be resumed. */
public final class Stop {

  private volatile boolean requested;

  /** Asks for it; may be called from any thread. */
  public void request() {
    requested = true;
  }

  boolean isRequested() {
    return requested;
  }
}
