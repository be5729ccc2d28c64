package org.cramptriage.spark;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.cramptriage.batch.BatchSummary;
import org.cramptriage.cli.Version;
import org.cramptriage.cli.batch.ReadableSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of questionnaires in, a folder of results out, on a Spark cluster. */
@Command(
    name = "spark-submit [...] cramp-triage-spark.jar",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Assesses files of questionnaires on a Spark cluster, with the same results, rejects and"
          + " counts as batch, record by record.",
      "Input: NDJSON, JSON, CSV, FHIR R4 QuestionnaireResponses, also as gzip or zstd, or Parquet;"
          + " files, folders (the files directly in them, by name), patterns, in any file system"
          + " that Hadoop knows.",
      "OUT becomes a folder: outcome=assessed holds the results, outcome=refused the rejects,"
          + " outcome=counted the counts, all of one commit. The parts are in input order."
    },
    footer = {
      "",
      "A failed task is done again, and a failed job leaves no _SUCCESS in OUT: submit it again, and"
          + " it replaces what there is.",
      "Exit codes: 0 done; 1 done, with refused records (0 in cluster mode, where Spark would start"
          + " the job again); 2 bad usage or nothing readable; 3 stopped.",
      "",
      "Example: spark-submit --class org.cramptriage.spark.TriageJob cramp-triage-spark.jar"
          + " hdfs:///clinic/2026/ -o hdfs:///triage/2026"
    })
public final class TriageJob implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int FOUND = 1;

  @Parameters(arity = "1..*", paramLabel = "IN", description = "Files, folders, patterns.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "The folder for the results; one of an earlier run is replaced.")
  private String output = "";

  @Option(
      names = "--rejects",
      paramLabel = "DIR",
      description = "Where the rejects are moved when all is done. Default: OUT/outcome=refused.")
  private @Nullable String rejects;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description =
          "What the input is: ndjson, json, csv, fhir, parquet; else by name and content.")
  private @Nullable String from;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "ndjson",
      description = "How to write: ndjson, csv (a flat sheet), or parquet (typed columns).")
  private String format = "ndjson";

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "drools",
      description =
          "What evaluates the rules: drools; or compiled, with Drools asked about the first 1,000"
              + " records of every file and every 1,000th: the job stops where they differ.")
  private String engine = "drools";

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Use the rule pack in this folder or zip file instead of the built-in one.")
  private @Nullable String rules;

  @Option(
      names = "--check-ids",
      description = "Count repeated ids over all inputs; the only thing here that shuffles (ids).")
  private boolean checkIds;

  @Option(
      names = "--compression",
      paramLabel = "CODEC",
      defaultValue = "none",
      description = "How to pack what is written: none, gzip, lz4; Parquet: snappy, zstd.")
  private String compression = "none";

  @Option(
      names = "--part-mb",
      paramLabel = "N",
      description =
          "About how many MB of input one task reads, 1 to 1024; else 4 tasks a core, at most 64 MB"
              + " each. Results are about 15 times as large.")
  private @Nullable Integer partMb;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "No summary.")
  private boolean quiet;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  /** Runs the job; see {@code --help}. */
  public static void main(String[] args) {
    int code = run(args, utf8(System.out), utf8(System.err));
    boolean cluster = "cluster".equals(System.getProperty("spark.submit.deployMode"));
    SparkSession.getDefaultSession()
        .foreach(
            session -> {
              session.stop();
              return null;
            });
    if (code != DONE && !(cluster && code == FOUND)) {
      System.exit(code);
    }
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /**
   * Runs the job in the Spark session that there is, or in a new one.
   *
   * @return the exit code
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    return new CommandLine(new TriageJob())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, line, parsed) -> Failure.explained(e, line.getErr()))
        .execute(args);
  }

  @Override
  public Integer call() throws Exception {
    JobOptions options =
        JobOptions.of(
            inputs, output, rejects, from, format, engine, rules, checkIds, compression, partMb);
    JobRun run = new JobRun(SparkSession.builder().appName("cramp-triage").getOrCreate(), options);
    BatchSummary summary = run.run();
    PrintWriter out = line().getOut();
    if (json) {
      out.println(summary.toJson());
    } else if (!quiet) {
      out.print(new ReadableSummary(run.pack(), options.rejectsFolder()).of(summary));
    }
    out.flush();
    if (!summary.readable()) {
      line().getErr().println("nothing could be read: there is no record in the input");
      return Failure.USAGE;
    }
    return summary.refused() > 0 ? FOUND : DONE;
  }

  private CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec");
    }
    return spec.commandLine();
  }
}
