package org.cramptriage.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.cramptriage.batch.BatchSummary;
import org.cramptriage.batch.Counts;
import org.cramptriage.batch.OutputFormat;
import org.cramptriage.batch.parts.PartWork;
import org.cramptriage.batch.reading.InputFormat;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Catalogue;
import org.jspecify.annotations.Nullable;

/** One run of the job: read, assess, write in one commit, count what was written. */
final class JobRun {

  private static final long LARGEST = 64L << 20;
  private static final long SMALLEST = 1L << 20;
  private static final int TASKS_A_CORE = 4;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final JobOptions options;
  private final TravellingRules rules;
  private final WorkSource source;
  private final long started = System.nanoTime();

  JobRun(SparkSession spark, JobOptions options) throws IOException {
    this(spark, options, RulesToSend.of(spark, options.rules()), null);
  }

  /**
   * A run.
   *
   * @param other what assesses, if it is not the engine by these rules
   */
  JobRun(
      SparkSession spark, JobOptions options, TravellingRules rules, @Nullable WorkSource other) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.options = options;
    this.rules = rules;
    OutputFormat lines =
        options.format() == JobOptions.Format.CSV ? OutputFormat.CSV : OutputFormat.NDJSON;
    this.source = other == null ? new EngineOfThisJvm(rules, options.engine(), lines) : other;
  }

  /** The rules in use. */
  RulePack pack() {
    return rules.triage().rules();
  }

  /** Does it. */
  BatchSummary run() throws IOException {
    JobInputs inputs = new JobInputs(settings());
    options.inputs().forEach(inputs::add);
    inputs.checkAny(options.inputs());
    JobOutput output = new JobOutput(spark, options, settings());
    output.check(inputs.files());
    output.write(isTable(inputs) ? tables(inputs) : files(inputs), rows());
    Counts counts = output.counts();
    output.moveRejects();
    return counts.summary(options.checkIds(), inputs.skipped(), System.nanoTime() - started);
  }

  private boolean isTable(JobInputs inputs) {
    return options.table() || (options.from().isEmpty() && TableFiles.areTables(inputs.names()));
  }

  private Configuration settings() {
    return context.hadoopConfiguration();
  }

  private OutputRows rows() {
    return options.format() == JobOptions.Format.PARQUET
        ? new TypedRows(pack().settings().version(), pack().hashes().ofPack(), options.checkIds())
        : new TextRows(options.checkIds());
  }

  private Dataset<Row> files(JobInputs inputs) {
    List<ClusterFile> files = clusterFiles(inputs);
    List<List<Piece>> groups =
        new Division(rules, options.from(), pieceBytes(files)).groups(context, files);
    OutputRows rows = rows();
    WorkSource work = source;
    InputFormat asked = options.from().orElse(null);
    JavaRDD<Row> assessed =
        context
            .parallelize(groups, groups.size())
            .mapPartitions(group -> assessed(work.work(), rows, asked, group.next()));
    return spark.createDataFrame(assessed, rows.columns());
  }

  private static Iterator<Row> assessed(
      PartWork work, OutputRows rows, @Nullable InputFormat asked, List<Piece> pieces) {
    return new OutcomeRows(work, rows, new PieceOutcomes(work, Optional.ofNullable(asked), pieces));
  }

  private List<ClusterFile> clusterFiles(JobInputs inputs) {
    Broadcast<SerializableConfiguration> settings =
        context.broadcast(new SerializableConfiguration(settings()));
    return inputs.files().stream().map(found -> ClusterFile.of(found, settings)).toList();
  }

  private long pieceBytes(List<ClusterFile> files) {
    if (options.partBytes() > 0) {
      return options.partBytes();
    }
    long all = files.stream().mapToLong(ClusterFile::size).sum();
    long fair = all / ((long) context.defaultParallelism() * TASKS_A_CORE);
    return Math.max(SMALLEST, Math.min(LARGEST, fair));
  }

  private Dataset<Row> tables(JobInputs inputs) {
    Dataset<Row> table = TableFiles.rows(spark, inputs.files());
    Set<String> ours = Set.of(TableOutcomes.FILE, TableOutcomes.ROW);
    TableColumns columns = new TableColumns(table.schema(), ours, pack().catalogue());
    OutputRows rows = rows();
    WorkSource work = source;
    TravellingRules travelling = rules;
    JavaRDD<Row> assessed =
        table
            .javaRDD()
            .mapPartitions(
                all -> {
                  PartWork here = work.work();
                  Catalogue catalogue = travelling.triage().rules().catalogue();
                  return new OutcomeRows(
                      here, rows, new TableOutcomes(here, columns, catalogue, all));
                });
    return spark.createDataFrame(assessed, rows.columns());
  }
}
