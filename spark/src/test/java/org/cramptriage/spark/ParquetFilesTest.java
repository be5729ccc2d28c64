package org.cramptriage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several Parquet files are one table, and no answer in any of them is passed over. */
class ParquetFilesTest {

  private static final StructType AGE =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("person.age-years", DataTypes.IntegerType);

  @TempDir Path folder;

  private Path in() throws IOException {
    return Files.createDirectories(folder.resolve("in"));
  }

  /** One file with this name, as another clinic would have written it. */
  private void file(String name, StructType columns, Row row) throws IOException {
    Path written = folder.resolve("written-" + name);
    Trial.spark()
        .createDataFrame(List.of(row), columns)
        .coalesce(1)
        .write()
        .parquet(written.toString());
    try (Stream<Path> parts = Files.list(written)) {
      Path part = parts.filter(path -> path.toString().endsWith(".parquet")).findFirst().get();
      Files.copy(part, in().resolve(name));
    }
  }

  @Test
  void anAnswerCountsEvenIfTheFirstFileHasNoColumnForIt() throws IOException {
    file("a.parquet", AGE, RowFactory.create("a", 40));
    StructType more = AGE.add("sign.jaw-stiffness", DataTypes.BooleanType);
    file("b.parquet", more, RowFactory.create("b", 40, true));
    Path out = folder.resolve("out");
    Trial.Said said = Trial.job(in(), "-o", out, "--json");
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains("\"read\":2,\"assessed\":2", "\"EMERGENCY\":1");
    assertThat(Trial.lines(out, "assessed"))
        .anyMatch(line -> line.startsWith("{\"id\":\"b\",\"urgency\":\"EMERGENCY\""));
  }

  @Test
  void aDamagedFileIsNeverPassedOver() throws IOException {
    file("a.parquet", AGE, RowFactory.create("a", 40));
    Files.writeString(in().resolve("b.parquet"), "no table at all");
    Trial.spark().conf().set("spark.sql.files.ignoreCorruptFiles", true);
    try {
      Trial.Said said = Trial.job(in(), "-o", folder.resolve("out"));
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err().lines()).singleElement().asString().contains("b.parquet");
    } finally {
      Trial.spark().conf().unset("spark.sql.files.ignoreCorruptFiles");
    }
  }

  @Test
  void filesThatDoNotFitTogetherAreRefusedBeforeAnythingIsWritten() throws IOException {
    file("a.parquet", AGE, RowFactory.create("a", 40));
    StructType text =
        new StructType()
            .add("id", DataTypes.StringType)
            .add("person.age-years", DataTypes.StringType);
    file("b.parquet", text, RowFactory.create("b", "unknown"));
    Path out = folder.resolve("out");
    Trial.Said said = Trial.job(in(), "-o", out);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("Parquet: ").contains("INT", "STRING");
    assertThat(out).doesNotExist();
  }

  @Test
  void anIdOfBytesIsRefused() throws IOException {
    StructType bytes =
        new StructType()
            .add("id", DataTypes.BinaryType)
            .add("person.age-years", DataTypes.IntegerType);
    file("a.parquet", bytes, RowFactory.create(new byte[] {65}, 40));
    Trial.Said said = Trial.job(in(), "-o", folder.resolve("out"));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("column id: binary is no id; expected text or a number\n");
  }
}
