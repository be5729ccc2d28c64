package org.cramptriage.serve;

import java.time.Duration;

/** Counts the requests that have not been answered yet, so that a stop can wait for them. */
final class InFlight {

  private int requests;
  private boolean stopping;

  /**
   * Counts a request.
   *
   * @return false if the service is stopping: then the request is refused, but {@link #end} is
   *     still called for it
   */
  synchronized boolean begin() {
    requests++;
    return !stopping;
  }

  /** Counts a request as answered. */
  synchronized void end() {
    requests--;
    notifyAll();
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  /**
   * Refuses new requests, and waits until all others are answered.
   *
   * @return whether all were answered in this time
   */
  synchronized boolean drain(Duration longest) {
    stopping = true;
    long until = System.nanoTime() + longest.toNanos();
    try {
      for (long left = longest.toMillis(); requests > 0 && left > 0; ) {
        wait(left);
        left = (until - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return requests == 0;
  }
}
