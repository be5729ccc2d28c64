package org.cramptriage.cli.terminal;

/** Exit codes, as the contract names them. */
public final class Exit {

  /** Done. */
  public static final int DONE = 0;

  /** Done, and the command's check found something. */
  public static final int FOUND = 1;

  /** Bad usage, or nothing readable. */
  public static final int USAGE = 2;

  /** Stopped, for example because the reader of the output went away. */
  public static final int STOPPED = 3;

  /** Interrupted by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private Exit() {}
}
