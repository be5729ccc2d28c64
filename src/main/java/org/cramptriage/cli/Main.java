package org.cramptriage.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cramptriage.cli.ask.AskCommand;
import org.cramptriage.cli.assess.AssessCommand;
import org.cramptriage.cli.assess.AssessFiles;
import org.cramptriage.cli.assess.PlainAssess;
import org.cramptriage.cli.assess.QuestionnaireCommand;
import org.cramptriage.cli.batch.BatchCommand;
import org.cramptriage.cli.review.ReviewCommand;
import org.cramptriage.cli.rules.RulesCommand;
import org.cramptriage.cli.serve.ServeCommand;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.review.ReviewException;
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
      AskCommand.class,
      RulesCommand.class,
      ReviewCommand.class,
      QuestionnaireCommand.class,
      ServeCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 done, with findings (a refused record, a problem in the rules);",
      "2 bad usage or nothing readable (no such file, broken JSON); 3 stopped; 130 interrupted."
    })
public final class Main implements Runnable {

  private static final int LONGEST_MESSAGE = 4_000;

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
   * @param args the arguments after {@code cramp-triage}
   * @param out receives the results, as UTF-8
   * @param err receives the messages
   * @return the exit code
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    PrintWriter results = new PrintWriter(out, true, StandardCharsets.UTF_8);
    PrintWriter messages = new PrintWriter(err, true, StandardCharsets.UTF_8);
    return PlainAssess.of(args)
        .map(plain -> assess(plain, results, messages))
        .orElseGet(() -> parsed(args, results, messages));
  }

  private static int assess(PlainAssess plain, PrintWriter out, PrintWriter err) {
    try {
      AssessFiles.As as = plain.json() ? AssessFiles.As.JSON : AssessFiles.As.TEXT;
      AssessFiles.Form form = new AssessFiles.Form(as, false, Optional.empty());
      return new AssessFiles(plain.files(), form, out, err).run(RulesFolder::builtIn);
    } catch (RuntimeException e) {
      return failed(e, err);
    }
  }

  public static int parsed(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = commandLine();
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()));
    return line.execute(args);
  }

  /** The command with all its subcommands. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setExpandAtFiles(false);
    versions(line);
    return line;
  }

  /** Every command prints the version, not only the top-level one. */
  private static void versions(CommandLine line) {
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().versionProvider(new Version());
      versions(command);
    }
  }

  private static int failed(Exception e, PrintWriter err) {
    if (e instanceof InvalidPackException pack) {
      err.println("The rule pack was refused and not used:");
      pack.problems().forEach(problem -> err.println("  " + problem));
      return Exit.USAGE;
    }
    if (e instanceof UsageException || e instanceof ReviewException) {
      err.println(Problem.oneLine(String.valueOf(e.getMessage()), LONGEST_MESSAGE));
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
