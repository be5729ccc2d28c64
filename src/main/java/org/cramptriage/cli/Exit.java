package org.cramptriage.cli;

/** Exit codes, as the contract names them. */
final class Exit {

  /** Done. */
  static final int DONE = 0;

  /** Done, and the command's check found something. */
  static final int FOUND = 1;

  /** Bad usage, or nothing readable. */
  static final int USAGE = 2;

  /** Stopped, for example because the reader of the output went away. */
  static final int STOPPED = 3;

  /** Interrupted by Ctrl-C. */
  static final int INTERRUPTED = 130;

  private Exit() {}
}
