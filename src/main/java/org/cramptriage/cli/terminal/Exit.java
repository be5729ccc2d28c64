package org.cramptriage.cli.terminal;

/** Exit codes. */
public final class Exit {

  /** Done. */
  public static final int DONE = 0;

  /** Done, and the check found a problem. */
  public static final int FOUND = 1;

  /** Bad usage, or nothing readable. */
  public static final int USAGE = 2;

  /** Stopped, for example because the output pipe was closed. */
  public static final int STOPPED = 3;

  /** Interrupted by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private Exit() {}
}
