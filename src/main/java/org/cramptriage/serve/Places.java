package org.cramptriage.serve;

import java.util.Map;
import java.util.concurrent.Semaphore;

/** How many requests are worked on at a time, and how many may wait for it. */
final class Places {

  private final Semaphore inside;
  private final Semaphore atWork;

  Places(int threads, int waiting) {
    this.inside = new Semaphore(threads + waiting);
    this.atWork = new Semaphore(threads, true);
  }

  /** Takes a place before a request is read, or refuses it at once. */
  void enter() {
    if (!inside.tryAcquire()) {
      throw Refusal.with(
          Refusal.UNAVAILABLE,
          "too many requests at once; try again in a second",
          Map.of("Retry-After", "1"));
    }
  }

  /** Gives the place back. */
  void leave() {
    inside.release();
  }

  /** Waits for its turn, and works. */
  Response work(Endpoint endpoint, Request request) {
    atWork.acquireUninterruptibly();
    try {
      return endpoint.answer(request);
    } finally {
      atWork.release();
    }
  }
}
