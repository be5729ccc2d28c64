package org.cramptriage.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.cramptriage.batch.BatchProgress;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a batch, on a terminal only: percentage, remaining time, rate, counts by urgency.
 */
public final class ProgressLine implements BatchProgress, AutoCloseable {

  private static final int WIDTH = 110;
  private static final long MEGABYTE = 1 << 20;

  private final long started = System.nanoTime();
  private final @Nullable ProgressBar bar;
  private long doneBefore = -1;

  public ProgressLine(boolean wanted) {
    this.bar = wanted && isTerminal() ? bar() : null;
  }

  /** Whether standard error is a terminal. */
  @SuppressWarnings("SystemConsoleNull") // Only where the system does not report it.
  static boolean isTerminal() {
    Path standardError = Path.of("/proc/self/fd/2");
    if (!Files.isSymbolicLink(standardError)) {
      return System.console() != null;
    }
    try {
      return Files.readSymbolicLink(standardError).toString().matches("/dev/(pts|tty|console).*");
    } catch (IOException e) {
      return false;
    }
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("batch")
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(250)
        .setUnit(" MB", MEGABYTE)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void reached(long bytesRead, long bytesInAll, long records, Map<Urgency, Long> byUrgency) {
    if (bar != null) {
      // A resumed run starts with the work of an earlier one.
      doneBefore = doneBefore < 0 ? records : doneBefore;
      bar.maxHint(bytesInAll);
      bar.stepTo(bytesRead);
      bar.setExtraMessage(message(records, byUrgency));
    }
  }

  private String message(long records, Map<Urgency, Long> byUrgency) {
    double seconds = Math.max(1, System.nanoTime() - started) / 1e9;
    StringBuilder text = new StringBuilder(" %.0f/s".formatted((records - doneBefore) / seconds));
    for (int i = Urgency.values().length - 1; i >= 0; i--) {
      Urgency urgency = Urgency.values()[i];
      text.append(' ').append(urgency.name(), 0, 2).append(':');
      text.append(byUrgency.getOrDefault(urgency, 0L));
    }
    return text.toString();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
