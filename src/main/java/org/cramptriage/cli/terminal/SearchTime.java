package org.cramptriage.cli.terminal;

import picocli.CommandLine.Option;

/** The option {@code --timeout} of commands that ask the solver. */
public final class SearchTime {

  private static final int LONGEST = 86_400;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long the whole may take (default: 300).")
  private int seconds;

  /** The seconds. */
  public int seconds() {
    if (seconds < 1 || seconds > LONGEST) {
      throw new UsageException("--timeout: expected 1 to " + LONGEST + " seconds, not " + seconds);
    }
    return seconds;
  }
}
