package org.cramptriage.cli.batch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cramptriage.CrampTriage;
import org.cramptriage.batch.Batch;
import org.cramptriage.batch.BatchOptions;
import org.cramptriage.batch.BatchRefusedException;
import org.cramptriage.batch.BatchStoppedException;
import org.cramptriage.batch.BatchSummary;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.OutputFormat;
import org.cramptriage.batch.reading.InputFormat;
import org.cramptriage.cli.terminal.Choice;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.Interruption;
import org.cramptriage.cli.terminal.ProgressLine;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses files of questionnaires and writes a file of results. */
@Command(
    name = "batch",
    header = "Assesses files of questionnaires of any size.",
    mixinStandardHelpOptions = true,
    description = {
      "Assesses files of questionnaires, of any size, in input order.",
      "Input: JSON (an object or an array), NDJSON, CSV, or FHIR R4 QuestionnaireResponses (one, a"
          + " Bundle, NDJSON), UTF-8, also as gzip or zstd; files,"
          + " patterns, folders (the files directly in them, by name), - for standard input.",
      "A refused record never stops the run: it is written to the rejects with its source, line,"
          + " byte offset and every reason. Correct it there and assess the rejects file again.",
      "Repeated ids are counted among the last million ids; results are not affected."
    },
    footer = {
      "",
      "The run may be killed at any time: repeat the same command with --resume to continue. It is"
          + " refused if the program, the rules, the options, the inputs or the files written so far"
          + " are not the same; to check that, everything that was done is read once.",
      "The summary is printed to standard output, or to standard error if the results go there.",
      "Exit codes: 0 done; 1 done, with refused records; 2 bad usage or nothing readable; 3 stopped"
          + " (full disk, missing input, closed pipe) or 130 interrupted: continue with --resume.",
      "",
      "Example: cramp-triage batch clinic-*.ndjson.gz -o out.ndjson"
    })
public final class BatchCommand implements Callable<Integer> {

  private static final String STREAM = "-";

  @Parameters(arity = "1..*", paramLabel = "IN", description = "Files, patterns, folders, or -.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "The file for the results, or - for standard output.")
  private String output = STREAM;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "The file for refused records (NDJSON). Default: OUT.rejects.ndjson, or standard error"
              + " if the results go to standard output.")
  private @Nullable Path rejects;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description =
          "The format of the inputs: ndjson, json, csv or fhir. Default: by name and content.")
  private @Nullable String from;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "ndjson",
      description =
          "The format of the results: ndjson; csv (a flat sheet, one row for each person); or fhir"
              + " (one Bundle per line).")
  private String format = "ndjson";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "The number of evaluating threads. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--resume",
      description = "Continue where an earlier run with this output stopped.")
  private boolean resume;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "drools",
      description =
          "The rule engine: drools; or compiled, nearly twice as fast. With compiled,"
              + " Drools also evaluates the first 1,000 records of every file and every 1,000th; the"
              + " run stops if they differ.")
  private String engine = "drools";

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress bar and no summary.")
  private boolean quiet;

  @Mixin private RulesFolder rules = new RulesFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try {
      return run();
    } catch (BatchRefusedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (BatchStoppedException e) {
      err().println(e.getMessage() + "; " + howToGoOn());
      return Exit.STOPPED;
    }
  }

  private int run() {
    Batch batch = new Batch(options(), System.in, standardOutput(), System.err);
    if (resume && !batch.isUnfinished() && !quiet) {
      err().println("There is no unfinished run to resume; starting from the beginning.");
    }
    CrampTriage triage = rules.triage(Integer.MAX_VALUE);
    try (Interruption interruption = new Interruption()) {
      BatchSummary summary;
      try (ProgressLine progress = new ProgressLine(!quiet && !json)) {
        summary = batch.run(triage, progress, interruption.stop());
      }
      print(summary, batch, triage);
      return exit(summary);
    }
  }

  /** Standard output itself, because a print stream hides a closed pipe. */
  private static OutputStream standardOutput() {
    return new FileOutputStream(FileDescriptor.out);
  }

  private int exit(BatchSummary summary) {
    if (!summary.complete()) {
      err().println("stopped at " + summary.stoppedAt() + "; " + howToGoOn());
      return Exit.INTERRUPTED;
    }
    if (!summary.readable()) {
      err().println("nothing could be read: the inputs contain no records");
      return Exit.USAGE;
    }
    return summary.refused() > 0 ? Exit.FOUND : Exit.DONE;
  }

  private BatchOptions options() {
    return new BatchOptions(
        inputs,
        toStream() ? null : Path.of(output),
        rejects,
        Optional.ofNullable(from).map(f -> Choice.of("--from", f, InputFormat.class)),
        Choice.of("--format", format, OutputFormat.class),
        threads,
        resume,
        Choice.of("--engine", engine, Engine.class),
        Duration.ofSeconds(1));
  }

  private boolean toStream() {
    return output.equals(STREAM);
  }

  private void print(BatchSummary summary, Batch batch, CrampTriage triage) {
    PrintWriter to = toStream() ? err() : Terminal.of(spec).getOut();
    if (json) {
      to.println(summary.toJson());
    } else if (!quiet) {
      String rejectsName = batch.rejects().map(Path::toString).orElse("standard error");
      to.print(new ReadableSummary(triage.rules(), rejectsName).of(summary));
    }
    to.flush();
  }

  private String howToGoOn() {
    return toStream() ? "without an output file it cannot be resumed" : "run again with --resume";
  }

  private PrintWriter err() {
    return Terminal.of(spec).getErr();
  }
}
