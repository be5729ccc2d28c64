package org.cramptriage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.OutputFormat;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in, tables out: the same results as from the same answers in text. */
class TablesTest {

  private static final long PEOPLE = 600;
  private static final List<Item> ITEMS =
      Trial.TRIAGE.rules().catalogue().items().stream()
          .filter(item -> item.type() != ItemType.DERIVED)
          .toList();

  @TempDir Path folder;

  private static DataType type(Item item) {
    return switch (item.type()) {
      case BOOLEAN -> DataTypes.BooleanType;
      case INTEGER -> DataTypes.LongType;
      case DECIMAL, DERIVED -> DataTypes.DoubleType;
      case CHOICE -> DataTypes.StringType;
      case MULTI_CHOICE, TEXT_LIST -> DataTypes.createArrayType(DataTypes.StringType);
    };
  }

  private static StructType answers() {
    StructType columns = new StructType();
    for (Item item : ITEMS) {
      columns = columns.add(item.id(), type(item));
    }
    return columns;
  }

  private static Object[] cells(long number) {
    Map<String, Object> answers = SampleRecords.answers(number);
    List<Object> cells = new ArrayList<>();
    for (Item item : ITEMS) {
      Object value = answers.get(item.id());
      cells.add(
          value instanceof List<?> list
              ? list.toArray(String[]::new)
              : item.type() == ItemType.DECIMAL && value instanceof Long n
                  ? (Object) n.doubleValue()
                  : value);
    }
    return cells.toArray();
  }

  private static Dataset<Row> typed() {
    StructType columns = new StructType().add("id", DataTypes.StringType);
    for (var field : answers().fields()) {
      columns = columns.add(field);
    }
    List<Row> rows =
        LongStream.range(0, PEOPLE)
            .mapToObj(
                n ->
                    RowFactory.create(
                        Stream.concat(Stream.of("p-" + n), Stream.of(cells(n))).toArray()))
            .toList();
    return Trial.spark().createDataFrame(rows, columns).repartition(3);
  }

  private List<String> fromText() throws IOException {
    Path in = folder.resolve("people.ndjson");
    Files.writeString(
        in,
        LongStream.range(0, PEOPLE)
            .mapToObj(n -> "{\"id\": \"p-" + n + "\", \"answers\": " + json(n) + "}")
            .collect(Collectors.joining("\n")));
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    Trial.batch(results, new ByteArrayOutputStream(), OutputFormat.NDJSON, Engine.DROOLS, in);
    return results.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }

  private static String json(long number) {
    return SampleRecords.json(SampleRecords.answers(number));
  }

  private static List<String> assessments(Dataset<Row> results) {
    return results.select("assessment").as(Encoders.STRING()).collectAsList().stream()
        .sorted()
        .toList();
  }

  @Test
  void parquetInAndOut() throws IOException {
    Path in = folder.resolve("in.parquet");
    typed().write().parquet(in.toString());
    Path lines = folder.resolve("lines");
    assertThat(Trial.job(in, "-o", lines, "--quiet")).isEqualTo(new Trial.Said(0, "", ""));
    List<String> expected = fromText();
    assertThat(Trial.lines(lines, "assessed").stream().sorted().toList()).isEqualTo(expected);

    Path table = folder.resolve("table");
    Trial.Said said = Trial.job(in, "-o", table, "--format", "parquet", "--json", "--check-ids");
    assertThat(said.out()).contains("\"read\":600,\"assessed\":600,\"refused\":0");
    Dataset<Row> out = Trial.spark().read().parquet(table.toString());
    Dataset<Row> assessed = out.where("outcome = 'assessed'");
    assertThat(assessments(assessed)).isEqualTo(expected);
    assertThat(assessed.where("urgency = 'EMERGENCY'").count()).isPositive();
    assertThat(
            assessed
                .where("get_json_object(assessment, '$.urgency') <> urgency or size(advice) = 0")
                .count())
        .isZero();
    String hash = Trial.TRIAGE.rules().hashes().ofPack();
    assertThat(assessed.where("rules_hash = '" + hash + "'").count()).isEqualTo(PEOPLE);
  }

  @Test
  void aStructAMapAndJsonGiveTheSame() throws IOException {
    List<String> expected = fromText();
    List<Row> structs = new ArrayList<>();
    List<Row> maps = new ArrayList<>();
    List<Row> records = new ArrayList<>();
    for (long n = 0; n < PEOPLE; n++) {
      structs.add(RowFactory.create("mine" + n, "p-" + n, RowFactory.create(cells(n))));
      Map<String, String> texts = new HashMap<>();
      SampleRecords.answers(n)
          .forEach(
              (item, value) ->
                  texts.put(item, value instanceof List<?> l ? l.get(0) + "; " : value + ""));
      maps.add(RowFactory.create("p-" + n, texts));
      records.add(RowFactory.create("{\"id\": \"p-" + n + "\", \"answers\": " + json(n) + "}"));
    }
    var spark = Trial.spark();
    StructType id = new StructType().add("id", DataTypes.StringType);
    StructType struct =
        new StructType()
            .add("key", DataTypes.StringType)
            .add("id", DataTypes.StringType)
            .add("answers", answers());
    SparkTriage triage = SparkTriage.standard();
    Dataset<Row> kept = triage.assess(spark.createDataFrame(structs, struct), "key").cache();
    assertThat(assessments(kept)).isEqualTo(expected);
    assertThat(kept.where("substring(key, 5) = substring(id, 3)").count()).isEqualTo(PEOPLE);
    kept.unpersist();
    StructType map =
        id.add("answers", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));
    assertThat(assessments(triage.assess(spark.createDataFrame(maps, map)))).isEqualTo(expected);
    StructType json = new StructType().add("questionnaire", DataTypes.StringType);
    spark.createDataFrame(records, json).createOrReplaceTempView("records");
    triage.with(Engine.COMPILED).register(spark, "cramp_triage");
    Dataset<Row> sql =
        spark.sql("select t.* from (select cramp_triage(questionnaire) t from records)");
    assertThat(assessments(sql)).isEqualTo(expected);
  }

  @Test
  void whatDoesNotFitIsRefusedInItsRow() {
    StructType json = new StructType().add("questionnaire", DataTypes.StringType);
    List<Row> records =
        Stream.of(
                "{\"id\": \"a\", \"answers\": {\"person.age-year\": 4}}",
                "{\"answers\": {}}",
                "{",
                "",
                "{\"id\": \"e\", \"answers\": {}}")
            .map(RowFactory::create)
            .toList();
    List<Row> results =
        SparkTriage.standard()
            .assess(Trial.spark().createDataFrame(records, json).coalesce(1))
            .select("id", "urgency", "reasons", "reject")
            .collectAsList();
    assertThat(results).hasSize(5);
    assertThat(results.get(0).toString()).contains("[a,null,", "did you mean person.age-years");
    assertThat(results.get(1).toString()).contains("[null,null,", "expected an id");
    assertThat(results.get(2).toString()).contains("broken JSON");
    assertThat(results.get(3).isNullAt(1)).isTrue();
    assertThat(results.get(4).getString(1)).isNotNull();
    assertThat(results.get(4).isNullAt(2)).isTrue();
    assertThat(results.get(4).isNullAt(3)).isTrue();
  }

  @Test
  void numbersThatAreNoneAndTextsThatDoNotFitAreNeverTakenForNoAnswer() {
    StructType columns =
        new StructType()
            .add("id", DataTypes.IntegerType)
            .add("episode.duration-minutes", DataTypes.DoubleType);
    List<Row> rows =
        List.of(
            RowFactory.create(1, Double.NaN),
            RowFactory.create(2, 1e300),
            RowFactory.create(3, 12.5));
    List<Row> results =
        SparkTriage.standard().assess(Trial.spark().createDataFrame(rows, columns)).collectAsList();
    assertThat(results.get(0).<String>getAs("reject")).contains("NaN");
    assertThat(results.get(1).<String>getAs("assessment")).contains("episode.duration-minutes");
    assertThat(results.get(2).<String>getAs("id")).isEqualTo("3");
    StructType map =
        new StructType()
            .add("id", DataTypes.StringType)
            .add("answers", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));
    List<Row> texts =
        List.of(
            RowFactory.create("a", Map.of("episode.duration-minutes", "1e999999999999")),
            RowFactory.create("b", Map.of("episode.lenght", "1")));
    List<Row> refused =
        SparkTriage.standard().assess(Trial.spark().createDataFrame(texts, map)).collectAsList();
    assertThat(refused).allMatch(row -> row.getAs("reject") != null);
  }

  @Test
  void aColumnThatIsNoItemIsRefusedUnlessItIsNamed() {
    StructType columns =
        new StructType().add("id", DataTypes.StringType).add("person.age-year", DataTypes.LongType);
    Dataset<Row> table =
        Trial.spark().createDataFrame(List.of(RowFactory.create("a", 1L)), columns);
    assertThatThrownBy(() -> SparkTriage.standard().assess(table))
        .isInstanceOf(JobRefusedException.class)
        .hasMessage(
            "column person.age-year: the questionnaire has no such item; did you mean"
                + " person.age-years?");
  }
}
