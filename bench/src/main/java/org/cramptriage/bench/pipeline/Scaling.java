package org.cramptriage.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.cramptriage.assess.session.AssessmentSession;
import org.cramptriage.bench.measure.Spread;

/** How many records two threads do in the time in which one does some; by the clock. */
final class Scaling {

  private final List<AssessmentSession<Integer>> two;
  private final Step step;
  private final int records;

  /** Assesses one record in a session. */
  interface Step {
    int run(AssessmentSession<Integer> session, int n);
  }

  Scaling(Supplier<AssessmentSession<Integer>> sessions, Step step, int records) {
    this.two = List.of(sessions.get(), sessions.get());
    this.step = step;
    this.records = records;
  }

  /** One thread and two in turns; the first three pairs of turns do not count. */
  Spread twoToOne(int turns, long millis) throws InterruptedException {
    List<Double> gains = new ArrayList<>();
    for (int turn = -3; turn < turns; turn++) {
      double one = done(1, millis);
      double both = done(2, millis);
      if (turn >= 0) {
        gains.add(both / one);
      }
    }
    return new Spread(gains);
  }

  private double done(int threads, long millis) throws InterruptedException {
    AtomicLong done = new AtomicLong();
    long end = System.nanoTime() + millis * 1_000_000;
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      AssessmentSession<Integer> session = two.get(i);
      int start = i * records / 2;
      running.add(new Thread(() -> done.addAndGet(work(session, start, end))));
    }
    running.forEach(Thread::start);
    for (Thread thread : running) {
      thread.join();
    }
    return done.get();
  }

  private long work(AssessmentSession<Integer> session, int start, long end) {
    long done = 0;
    while (System.nanoTime() < end) {
      step.run(session, (int) ((start + done++) % records));
    }
    return done;
  }
}
