package org.cramptriage.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.cramptriage.pack.InvalidPackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code cramp-triage}. */
@Command(
    name = "cramp-triage",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Rule-based triage for leg cramps. Not a medical device.",
    subcommands = {
      AssessCommand.class,
      BatchCommand.class,
      RulesCommand.class,
      QuestionnaireCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 done, and something was found (a refused record, a problem in the rules);",
      "2 bad usage or nothing readable; 3 stopped; 130 interrupted."
    })
public final class Main implements Runnable {

  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(args, out, err);
    out.flush();
    System.exit(out.checkError() ? Exit.STOPPED : code);
  }

  /**
   * Runs the command.
   *
   * @param args the words after {@code cramp-triage}
   * @param out where results go, as UTF-8
   * @param err where messages go
   * @return the exit code
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    return line.execute(args);
  }

  private static int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    if (e instanceof InvalidPackException pack) {
      err.println("The rule pack is refused, and nothing in it was run:");
      pack.problems().forEach(problem -> err.println("  " + problem));
      return Exit.USAGE;
    }
    if (e instanceof UsageException) {
      err.println(e.getMessage());
      return Exit.USAGE;
    }
    err.println("cramp-triage failed: " + e + ". Please report this; no answer was logged.");
    return Exit.STOPPED;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
