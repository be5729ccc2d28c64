package org.cramptriage.spark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Parquet files as one table. A column counts if any of the files has it, whatever Spark is set to:
 * else it would take the columns of one file, and what people answered in another would be lost.
 */
final class TableFiles {

  private static final String END = ".parquet";

  private TableFiles() {}

  /** Whether a file or folder is a table by its name. */
  static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("/+$", "").endsWith(END);
  }

  /**
   * Whether these are tables, by their names.
   *
   * @throws JobRefusedException if some are and some are not
   */
  static boolean areTables(List<String> names) {
    long tables = names.stream().filter(TableFiles::isTable).count();
    if (tables > 0 && tables < names.size()) {
      throw new JobRefusedException("Parquet and other inputs need two jobs");
    }
    return tables > 0;
  }

  /**
   * The rows, each with its file and its place there.
   *
   * @throws JobRefusedException if a file is no Parquet, or if their columns do not fit together
   */
  static Dataset<Row> rows(SparkSession spark, List<JobInputs.Found> files) {
    String[] paths =
        files.stream().map(found -> found.status().getPath().toString()).toArray(String[]::new);
    return table(spark, paths)
        .select(
            functions.col("*"),
            functions.col("_metadata.file_path").as(TableOutcomes.FILE),
            functions.col("_metadata.row_index").as(TableOutcomes.ROW));
  }

  // Spark looks at every file here, and does not declare what it throws.
  private static Dataset<Row> table(SparkSession spark, String[] paths) {
    try {
      return spark
          .read()
          .option("mergeSchema", true)
          .option("ignoreCorruptFiles", false)
          .option("ignoreMissingFiles", false)
          .parquet(paths);
    } catch (Exception e) {
      throw new JobRefusedException("Parquet: " + Failure.firstLine(Failure.root(e)));
    }
  }
}
