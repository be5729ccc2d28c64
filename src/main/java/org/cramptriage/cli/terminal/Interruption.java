package org.cramptriage.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cramptriage.batch.Stop;

/**
 * Ctrl-C during a run: it ends at the next chunk and leaves a checkpoint, and the process waits for
 * that. The JVM then ends with 128 and the number of the signal.
 */
public final class Interruption implements AutoCloseable {

  private static final long LONGEST_WAIT_SECONDS = 30;

  private final Stop stop = new Stop();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "stop");

  public Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What the run must look at. */
  public Stop stop() {
    return stop;
  }

  private void stopAndWait() {
    stop.request();
    try {
      if (!ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("stopped hard; run again with --resume");
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
