package org.cramptriage.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cramptriage.batch.Stop;

/**
 * Handles Ctrl-C during a run: the run stops after the current chunk and writes a checkpoint, and
 * the process waits for this. The JVM then exits with 128 plus the signal number.
 */
public final class Interruption implements AutoCloseable {

  private static final long LONGEST_WAIT_SECONDS = 30;

  private final Stop stop = new Stop();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "stop");

  public Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The flag that the run must poll. */
  public Stop stop() {
    return stop;
  }

  private void stopAndWait() {
    stop.request();
    try {
      if (!ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("stopped before the checkpoint was complete; run again with --resume");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook has run.
    }
  }
}
