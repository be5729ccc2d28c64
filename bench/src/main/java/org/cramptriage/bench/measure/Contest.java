package org.cramptriage.bench.measure;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times contenders in one JVM, in turns: A B C A B C. Each turn lasts the same, and the time of a
 * record is the CPU time of all Java threads in that turn and the time of garbage collections, so
 * the neighbours on the machine hardly count. Ratios are taken turn by turn.
 */
public final class Contest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<GarbageCollectorMXBean> COLLECTORS =
      ManagementFactory.getGarbageCollectorMXBeans();
  private static final int AT_A_TIME = 8;

  private final Map<String, Work> works = new LinkedHashMap<>();
  private final Map<String, List<Double>> nanos = new LinkedHashMap<>();
  private final int records;
  private int blackhole;

  /** A contest over so many different records, which come round and round. */
  public Contest(int records) {
    this.records = records;
  }

  /** Adds a contender. */
  public void add(String name, Work work) {
    works.put(name, work);
    nanos.put(name, new ArrayList<>());
  }

  /**
   * Runs it.
   *
   * @param warmUp turns before the first that counts
   * @param turns turns that count
   * @param millis how long a turn lasts
   */
  public void run(int warmUp, int turns, long millis) {
    for (int turn = -warmUp; turn < turns; turn++) {
      for (Map.Entry<String, Work> entry : works.entrySet()) {
        double took = turn(entry.getValue(), millis);
        if (turn >= 0) {
          nanos.get(entry.getKey()).add(took);
        }
      }
    }
    if (blackhole == 42) {
      System.err.print(' ');
    }
  }

  private double turn(Work work, long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    long before = spent();
    long done = 0;
    while (System.nanoTime() < end || done == 0) {
      for (int i = 0; i < AT_A_TIME; i++) {
        blackhole += work.of((int) (done++ % records));
      }
    }
    return (spent() - before) / (double) done;
  }

  /** All threads count, since some engines hand work to others. */
  private static long spent() {
    long nanos = 0;
    for (long thread : THREADS.getAllThreadIds()) {
      nanos += Math.max(0, THREADS.getThreadCpuTime(thread));
    }
    for (GarbageCollectorMXBean collector : COLLECTORS) {
      nanos += collector.getCollectionTime() * 1_000_000;
    }
    return nanos;
  }

  /** The median time of a record, in microseconds. */
  public double micros(String name) {
    return new Spread(nanos.get(name)).median() / 1000;
  }

  /** The ratios of one contender to another, turn by turn. */
  public Spread ratio(String name, String to) {
    List<Double> ratios = new ArrayList<>();
    for (int turn = 0; turn < nanos.get(name).size(); turn++) {
      ratios.add(nanos.get(name).get(turn) / nanos.get(to).get(turn));
    }
    return new Spread(ratios);
  }

  /** The contenders in the order in which they were added. */
  public List<String> names() {
    return List.copyOf(works.keySet());
  }
}
