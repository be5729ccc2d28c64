package org.cramptriage.serve;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When the computing of one request must end. Endpoints check it between steps, so that a request
 * that takes too long frees its thread.
 */
final class Deadline {

  private final LongSupplier nanoTime;
  private final long start;
  private final Duration limit;

  private Deadline(LongSupplier nanoTime, Duration limit) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.limit = limit;
  }

  /**
   * A deadline that begins now.
   *
   * @param nanoTime a clock such as {@link System#nanoTime()}
   */
  static Deadline in(Duration limit, LongSupplier nanoTime) {
    return new Deadline(nanoTime, limit);
  }

  /**
   * Checks the time.
   *
   * @throws Refusal (503) if the time is over
   */
  void check() {
    if (nanoTime.getAsLong() - start >= limit.toNanos()) {
      throw Refusal.retryLater(
          "the request took more than "
              + limit.toSeconds()
              + " seconds to compute and was stopped; nothing was assessed;"
              + " send less at once, or try again later");
    }
  }
}
