package org.cramptriage.spark;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cramptriage.batch.Counts;

/**
 * The folder that a job writes: results, rejects and counts side by side in one Spark commit, so
 * that there is never one without the others. What is counted is read from what was committed.
 */
final class JobOutput {

  /** What a job of ours, finished or not, may have left in its folder. */
  private static final Set<String> OURS =
      Set.of(
          "_SUCCESS",
          "_temporary",
          Outcome.folder(Outcome.ASSESSED),
          Outcome.folder(Outcome.REFUSED),
          Outcome.folder(Outcome.COUNTED),
          Outcome.folder(Outcome.IDS));

  private static final String ID = "id";
  private static final int MOST_NAMES = 20;

  private final SparkSession spark;
  private final JobOptions options;
  private final Configuration settings;

  JobOutput(SparkSession spark, JobOptions options, Configuration settings) {
    this.spark = spark;
    this.options = options;
    this.settings = settings;
  }

  /** Refuses to replace what is not of an earlier run, or what is read. */
  void check(List<JobInputs.Found> inputs) throws IOException {
    Place output = Place.of(options.output(), settings);
    checkFolder(options.output(), output, inputs, false);
    if (options.rejects() != null) {
      Place rejects = Place.of(options.rejects(), settings);
      if (output.holds(rejects) || rejects.holds(output)) {
        throw new JobRefusedException(
            options.rejects() + ": --rejects and -o lie in one another; name a folder beside");
      }
      checkFolder(options.rejects(), rejects, inputs, true);
    }
  }

  private static void checkFolder(
      String name, Place folder, List<JobInputs.Found> inputs, boolean rejects) throws IOException {
    if (inputs.stream().anyMatch(input -> folder.holds(input.status().getPath()))) {
      throw new JobRefusedException(name + ": is an input and an output of this run");
    }
    if (folder.exists()) {
      if (!folder.system().getFileStatus(folder.path()).isDirectory()) {
        throw new JobRefusedException(name + ": is a file; name a folder for what is written");
      }
      checkContent(name, folder.system().listStatus(folder.path()), rejects);
    }
  }

  private static void checkContent(String name, FileStatus[] content, boolean rejects) {
    for (FileStatus status : content) {
      String found = status.getPath().getName();
      boolean ours = rejects ? found.startsWith("part-") : OURS.contains(found);
      if (!ours && !found.startsWith(".")) {
        throw new JobRefusedException(
            "%s: holds %s, which no run of this job has written; name another folder"
                .formatted(name, found));
      }
    }
  }

  /** Writes and commits; what an earlier run has written is replaced. */
  void write(Dataset<Row> outcomes, OutputRows rows) throws IOException {
    if (options.rejects() != null) {
      Path folder = new Path(options.rejects());
      folder.getFileSystem(settings).delete(folder, true);
    }
    // A writer for each kind of outcome, so that the rows of a task need not be sorted.
    spark.conf().set("spark.sql.maxConcurrentOutputFileWriters", 8L);
    boolean typed = rows instanceof TypedRows;
    Dataset<Row> ready =
        typed
            ? outcomes
            : outcomes.select(
                functions.col(Outcome.COLUMN),
                functions.col(TextRows.TEXT).cast(DataTypes.StringType).as(TextRows.TEXT));
    DataFrameWriter<Row> writer =
        ready
            .write()
            .mode(SaveMode.Overwrite)
            .option("partitionOverwriteMode", "static")
            .option("compression", options.compression())
            .option("maxRecordsPerFile", 0)
            .partitionBy(Outcome.COLUMN);
    if (typed) {
      writer.parquet(options.output());
    } else {
      writer.text(options.output());
    }
  }

  /** The counts of all that was committed. */
  Counts counts() throws IOException {
    MapPartitionsFunction<String, String> sum =
        lines -> {
          Counts counts = new Counts();
          lines.forEachRemaining(counts::add);
          return List.of(counts.toJson()).iterator();
        };
    Counts counts = new Counts();
    texts(Outcome.COUNTED, TypedRows.COUNTS)
        .mapPartitions(sum, Encoders.STRING())
        .collectAsList()
        .forEach(counts::add);
    if (options.checkIds()) {
      repeated(counts);
    }
    return counts;
  }

  private Dataset<String> texts(String outcome, String column) {
    String folder = options.output() + "/" + Outcome.folder(outcome);
    boolean typed = options.format() == JobOptions.Format.PARQUET;
    Dataset<Row> rows =
        typed
            ? spark
                .read()
                .schema(new StructType().add(column, DataTypes.StringType))
                .parquet(folder)
            : spark.read().text(folder).toDF(column);
    return rows.as(Encoders.STRING());
  }

  private void repeated(Counts counts) throws IOException {
    Path folder = new Path(options.output(), Outcome.folder(Outcome.IDS));
    if (!folder.getFileSystem(settings).exists(folder)) {
      return;
    }
    Dataset<Row> groups =
        texts(Outcome.IDS, ID).toDF(ID).groupBy(ID).count().where("count > 1").cache();
    List<Row> first = groups.orderBy(ID).limit(MOST_NAMES).collectAsList();
    if (!first.isEmpty()) {
      long beyond = groups.agg(functions.expr("sum(count - 1)")).head().getLong(0);
      counts.addRepeated(first.stream().map(row -> name(row.getString(0))).toList(), beyond);
    }
    groups.unpersist();
  }

  /** In text an id stands in quotes, so that it is on one line. */
  private String name(String id) {
    return options.format() == JobOptions.Format.PARQUET ? id : SparkJson.text(id);
  }

  /** Moves the rejects where they were asked for. */
  void moveRejects() throws IOException {
    String name = options.rejects();
    if (name == null) {
      return;
    }
    Path from = new Path(options.output(), Outcome.folder(Outcome.REFUSED));
    Path to = new Path(name);
    FileSystem source = from.getFileSystem(settings);
    FileSystem target = to.getFileSystem(settings);
    if (!source.exists(from)) {
      target.mkdirs(to);
    } else if (!source.getUri().equals(target.getUri())) {
      FileUtil.copy(source, from, target, to, true, settings);
    } else {
      target.mkdirs(to.getParent() == null ? to : to.getParent());
      if (!source.rename(from, to)) {
        throw new IOException(
            "the rejects could not be moved to " + name + "; they lie in " + from);
      }
    }
  }
}
