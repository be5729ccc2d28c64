package org.cramptriage.serve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How many requests are computed at a time, how many may wait for that, and how long. */
final class ConcurrencyLimit {

  private final Semaphore admitted;
  private final Semaphore computing;
  private final Duration longestWait;

  ConcurrencyLimit(ServeOptions.Limits limits) {
    this.admitted = new Semaphore(limits.threads() + limits.queue());
    this.computing = new Semaphore(limits.threads(), true);
    this.longestWait = limits.timeouts().queue();
  }

  /**
   * Admits a request before its body is read. The caller must call {@link #leave} afterwards.
   *
   * @throws Refusal (503) if too many are admitted
   */
  void enter() {
    if (!admitted.tryAcquire()) {
      throw Refusal.retryLater("too many requests at once; try again later");
    }
  }

  /** Ends what {@link #enter} began. */
  void leave() {
    admitted.release();
  }

  /**
   * Waits for a free thread, and computes.
   *
   * @throws Refusal (503) if none is free in time
   */
  Response compute(Supplier<Response> work) {
    if (!isMyTurn()) {
      throw Refusal.retryLater(
          "the service is busy: the request waited for "
              + longestWait.toSeconds()
              + " seconds; try again later");
    }
    try {
      return work.get();
    } finally {
      computing.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return computing.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
