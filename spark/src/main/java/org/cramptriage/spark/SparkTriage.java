package org.cramptriage.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.OutputFormat;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;

/**
 * Triage inside a Spark pipeline: a table of questionnaires becomes a table of results and
 * refusals, with typed columns, a row for every row. Nothing is shuffled. Each executor JVM builds
 * one rule engine, which its tasks share.
 *
 * <p>A table holds a column {@code id} and the answers: a column for each item, named by its link
 * id ({@code `person.age-years`}: yes or no as boolean, a number as any numeric type, several codes
 * as an array of texts, {@code unknown} as text where the type allows); or a column {@code answers}
 * with a struct of those, or a map from link id to text as in a CSV cell; or a column {@code
 * questionnaire} with the record as JSON.
 *
 * <p>Each row has either {@code assessment}, the JSON that {@code batch} writes, with {@code
 * urgency}, {@code at_least}, {@code at_most}, {@code settled}, {@code policy}, {@code findings},
 * {@code advice}, {@code withheld} read from it; or {@code reasons}, why it was refused, and {@code
 * reject}, the line that {@code batch} writes for it. {@code rules_hash} says by which rule pack.
 */
public final class SparkTriage {

  private final TravellingRules rules;
  private final Engine engine;

  private SparkTriage(TravellingRules rules, Engine engine) {
    this.rules = rules;
    this.engine = engine;
  }

  /** Triage by the rule pack in the jar. */
  public static SparkTriage standard() {
    return new SparkTriage(TravellingRules.builtIn(), Engine.DROOLS);
  }

  /**
   * Triage by an edited rule pack, which is sent to the executors.
   *
   * @param folder a folder that the driver can read; it holds {@code pack.yaml}
   * @throws org.cramptriage.pack.problem.InvalidPackException with every reason why the pack must
   *     not be used
   */
  public static SparkTriage load(SparkSession spark, Path folder) {
    return new SparkTriage(TravellingRules.of(spark, PackFiles.in(folder)), Engine.DROOLS);
  }

  /** The same with another engine; {@link Engine#COMPILED} leaves Drools out. */
  public SparkTriage with(Engine other) {
    return new SparkTriage(rules, other);
  }

  /** The hash of the rule pack in use. */
  public String rulesHash() {
    return rules.triage().rules().hashes().ofPack();
  }

  /**
   * Assesses a table.
   *
   * @param questionnaires one a row
   * @param others columns of the caller that are no answers; they stand before the results
   * @throws JobRefusedException if a column is neither an item nor named among the others
   */
  public Dataset<Row> assess(Dataset<Row> questionnaires, String... others) {
    Set<String> kept = new LinkedHashSet<>(List.of(others));
    StructType columns = questionnaires.schema();
    RulePack pack = rules.triage().rules();
    OneByOne one = one(new TableColumns(columns, kept, pack.catalogue()));
    StructType result = new StructType();
    for (String other : kept) {
      result = result.add(kept(columns, other));
    }
    for (StructField field : TypedColumns.ALL.fields()) {
      result = result.add(field);
    }
    List<Integer> places = kept.stream().map(columns::fieldIndex).toList();
    MapPartitionsFunction<Row, Row> assess = rows -> new Mapped(rows, one, places);
    return questionnaires.mapPartitions(assess, Encoders.row(result));
  }

  private static StructField kept(StructType columns, String name) {
    if (!List.of(columns.fieldNames()).contains(name)) {
      throw new JobRefusedException("column " + name + ": the table has no such column");
    }
    if (List.of(TypedColumns.ALL.fieldNames()).contains(name)) {
      throw new JobRefusedException(
          "column " + name + ": the result has a column of this name; rename yours");
    }
    return columns.apply(name);
  }

  private OneByOne one(TableColumns columns) {
    return new OneByOne(new EngineOfThisJvm(rules, engine, OutputFormat.NDJSON), rules, columns);
  }

  /** The rows of a partition, each with what it became. */
  private record Mapped(Iterator<Row> rows, OneByOne one, List<Integer> kept)
      implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      Row row = rows.next();
      Object[] typed = one.assess(row);
      Object[] all = new Object[kept.size() + typed.length];
      for (int i = 0; i < kept.size(); i++) {
        all[i] = row.get(kept.get(i));
      }
      System.arraycopy(typed, 0, all, kept.size(), typed.length);
      return org.apache.spark.sql.RowFactory.create(all);
    }
  }

  /**
   * Makes a SQL function of one argument, a questionnaire as JSON, which gives a struct of the same
   * columns: {@code SELECT cramp_triage(record).urgency FROM ...}. A null gives null.
   *
   * @param name its name
   */
  public void register(SparkSession spark, String name) {
    StructType record =
        new StructType().add("questionnaire", org.apache.spark.sql.types.DataTypes.StringType);
    OneByOne one = one(new TableColumns(record, Set.of(), rules.triage().rules().catalogue()));
    UDF1<String, Row> function =
        json ->
            json == null
                ? null
                : org.apache.spark.sql.RowFactory.create(
                    one.assess(json.getBytes(StandardCharsets.UTF_8)));
    spark.udf().register(name, function, TypedColumns.ALL);
  }

  @Override
  public String toString() {
    return Arrays.asList("triage by", rulesHash(), "with", engine.code()).toString();
  }
}
