package org.cramptriage.cli.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The parsed command line of a command, with its output streams. */
public final class Terminal {

  private Terminal() {}

  /** The command line of a command. */
  public static CommandLine of(CommandLine.Model.@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec");
    }
    return spec.commandLine();
  }
}
