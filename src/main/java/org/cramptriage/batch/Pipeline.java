package org.cramptriage.batch;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cramptriage.batch.reading.Chunk;
import org.cramptriage.batch.reading.SourceReader;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates chunks on several threads and returns the results in the order of the chunks. The
 * number and the memory of the chunks in progress are bounded; the reader waits for room.
 */
final class Pipeline implements SourceReader.Target, AutoCloseable {

  private static final int UNIT = 1 << 10;
  private static final long LEAST_MEMORY = 24L << 20;
  private static final long MOST_MEMORY = 1L << 30;
  private static final long TURN_MILLISECONDS = 100;

  private final BlockingQueue<Future<ChunkResult>> queue;
  private final ExecutorService workers;
  private final ThreadLocal<RecordEvaluator> evaluator;
  private final int capacity;
  private final Semaphore memory;
  private final Thread reader;

  /** What the reading thread does. */
  interface Reading {
    void into(Pipeline pipeline) throws Exception;
  }

  /** Starts to read and to evaluate. */
  Pipeline(int threads, Supplier<RecordEvaluator> evaluators, Reading reading) {
    this.queue = new ArrayBlockingQueue<>(3 * threads + 1);
    this.workers = Executors.newFixedThreadPool(threads, daemons());
    this.evaluator = ThreadLocal.withInitial(evaluators);
    long quarter = Runtime.getRuntime().maxMemory() / 4;
    long bytes = Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, quarter));
    this.capacity = (int) (bytes / UNIT);
    this.memory = new Semaphore(capacity);
    this.reader = daemons().newThread(() -> read(reading));
    reader.start();
  }

  private static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task, "batch");
      thread.setDaemon(true);
      return thread;
    };
  }

  private void read(Reading reading) {
    try {
      CompletableFuture<ChunkResult> last = new CompletableFuture<>();
      try {
        reading.into(this);
        last.complete(null);
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception | OutOfMemoryError | StackOverflowError e) {
        last.completeExceptionally(e);
      }
      queue.put(last);
    } catch (InterruptedException e) {
      // The run is being stopped: no more chunks are needed.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void put(Chunk chunk) throws InterruptedException {
    int units = units(chunk);
    memory.acquire(units);
    queue.put(workers.submit(() -> ChunkWork.of(chunk, evaluator)));
  }

  private int units(Chunk chunk) {
    return (int) Math.min(capacity, chunk.weight() / UNIT + 1);
  }

  /** The next result in order, or null at the end, or when the run is to stop. */
  @Nullable ChunkResult take(Stop stop) throws InterruptedException, ExecutionException {
    while (!stop.isRequested()) {
      Future<ChunkResult> next = queue.peek();
      if (next == null) {
        next = queue.poll(TURN_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (next == null) {
          continue;
        }
      } else {
        queue.remove();
      }
      return next.get();
    }
    return null;
  }

  /** The result was written: its memory is free for others. */
  void done(ChunkResult result) {
    memory.release(units(result.chunk()));
  }

  @Override
  public void close() {
    reader.interrupt();
    workers.shutdownNow();
  }
}
