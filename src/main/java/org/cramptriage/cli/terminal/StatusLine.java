package org.cramptriage.cli.terminal;

/** A status line on standard error, on a terminal only. */
public final class StatusLine implements AutoCloseable {

  private static final int WIDTH = 60;

  private final boolean shown = ProgressLine.isTerminal();

  public void show(String text) {
    if (shown) {
      System.err.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
      System.err.flush();
    }
  }

  @Override
  public void close() {
    show("");
    if (shown) {
      System.err.print("\r");
      System.err.flush();
    }
  }
}
