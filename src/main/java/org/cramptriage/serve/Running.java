package org.cramptriage.serve;

import java.time.Duration;

/** The requests that run; when the service is stopped they end, and no new ones begin. */
final class Running {

  private int requests;
  private boolean stopping;

  /** Begins a request, unless the service is being stopped. */
  synchronized boolean begin() {
    if (!stopping) {
      requests++;
    }
    return !stopping;
  }

  /** Ends a request that has begun. */
  synchronized void end() {
    requests--;
    notifyAll();
  }

  /**
   * Lets no new request begin, and waits for those that run.
   *
   * @return whether all have ended in this time
   */
  synchronized boolean stop(Duration most) {
    stopping = true;
    long until = System.nanoTime() + most.toNanos();
    try {
      for (long left = most.toMillis(); requests > 0 && left > 0; ) {
        wait(left);
        left = (until - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return requests == 0;
  }
}
