package org.cramptriage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.cramptriage.batch.BatchSummary;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every record has the bytes that batch gives it: results, rejects and counts. */
class SameAsBatchTest {

  @TempDir Path folder;

  private Path in(String name) throws IOException {
    return Files.createDirectories(folder.resolve("in")).resolve(name);
  }

  private void write(String name, String head, long from, long to, LongFunction<String> record)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(in(name))) {
      out.write(head);
      for (long i = from; i < to; i++) {
        out.write(record.apply(i));
        out.write('\n');
      }
    }
  }

  /** One file is much larger than the others, one cannot be cut, one row has several lines. */
  private void skewed(long records) throws IOException {
    long large = records * 7 / 10;
    long small = records / 100;
    write("large.ndjson", "\ufeff\n", 0, large, SampleRecords::line);
    for (int i = 0; i < 10; i++) {
      write(
          "small-" + i + ".jsonl",
          "",
          large + i * small,
          large + (i + 1) * small,
          SampleRecords::line);
    }
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(in("packed.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
      for (long i = records * 8 / 10; i < records * 9 / 10; i++) {
        out.write(SampleRecords.line(i) + "\n");
      }
    }
    write(
        "table.csv",
        SampleRecords.header() + "\r\n",
        records * 9 / 10,
        records,
        SampleRecords::row);
    write(
        "array.json",
        "[{}\n",
        0,
        small,
        i -> i % 400 == 13 ? " " : "," + SampleRecords.line(i + 1));
    Files.writeString(in("array.json"), "]", java.nio.file.StandardOpenOption.APPEND);
    Files.writeString(in("empty.ndjson"), "\n\n");
    Files.write(in("utf16.json"), "{}".getBytes(StandardCharsets.UTF_16));
  }

  @Test
  void twoHundredThousandRecordsInSkewedFiles() throws IOException {
    skewed(202_000);
    Trial.Digests results = new Trial.Digests();
    Trial.Digests rejects = new Trial.Digests();
    BatchSummary batch =
        Trial.batch(results, rejects, OutputFormat.NDJSON, Engine.COMPILED, folder.resolve("in"));
    Path out = folder.resolve("out");
    Trial.Said said = Trial.job(folder.resolve("in"), "-o", out, "--engine", "compiled", "--json");

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isEqualTo(1);
    assertThat(counted(said.out())).isEqualTo(counted(batch.toJson()));
    assertThat(batch.read()).isGreaterThan(200_000);
    assertThat(batch.refused()).isGreaterThan(1_000);
    Trial.Digests jobResults = new Trial.Digests();
    Trial.copy(out.resolve("outcome=assessed"), jobResults);
    Trial.Digests jobRejects = new Trial.Digests();
    Trial.copy(out.resolve("outcome=refused"), jobRejects);
    assertThat(new HashSet<>(jobResults.lines())).isEqualTo(new HashSet<>(results.lines()));
    assertThat(jobResults.lines()).as("in input order").isEqualTo(results.lines());
    assertThat(jobRejects.lines()).isEqualTo(rejects.lines());
    assertThat(parts(out)).as("pieces").isGreaterThan(7);
  }

  private static long parts(Path out) throws IOException {
    try (var parts = Files.list(out.resolve("outcome=assessed"))) {
      return parts.filter(part -> part.getFileName().toString().startsWith("part-")).count();
    }
  }

  /** Without the ids that batch only remembers for a while, and without the time. */
  private static String counted(String summary) {
    return summary.strip().replaceFirst("\"repeated\":.*?\\],", "").replaceFirst("\"millis.*", "");
  }

  @Test
  void withDroolsForEveryRecordAndInSmallPieces() throws IOException {
    skewed(4_000);
    Trial.Digests results = new Trial.Digests();
    Trial.Digests rejects = new Trial.Digests();
    BatchSummary batch =
        Trial.batch(results, rejects, OutputFormat.NDJSON, Engine.DROOLS, folder.resolve("in"));
    Path out = folder.resolve("out");
    Path refused = folder.resolve("refused");
    Trial.Said said =
        Trial.job(
            folder.resolve("in"),
            "-o",
            out,
            "--rejects",
            refused,
            "--part-mb",
            1,
            "--check-ids",
            "--json");
    assertThat(said.err()).isEmpty();
    Trial.Digests jobResults = new Trial.Digests();
    Trial.copy(out.resolve("outcome=assessed"), jobResults);
    assertThat(jobResults.lines()).hasSizeGreaterThan(3_000).isEqualTo(results.lines());
    Trial.Digests moved = new Trial.Digests();
    Trial.copy(refused, moved);
    assertThat(moved.lines()).isNotEmpty().isEqualTo(rejects.lines());
    assertThat(counted(said.out())).isEqualTo(counted(batch.toJson()));
    assertThat(said.out()).contains("\"repeated\":" + batch.repeated().orElseThrow() + ",");
  }

  @Test
  void theFlatSheetHasTheSameRowsAndEveryPartItsHeading() throws IOException {
    skewed(3_000);
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    Trial.batch(
        results,
        new ByteArrayOutputStream(),
        OutputFormat.CSV,
        Engine.COMPILED,
        folder.resolve("in"));
    Path out = folder.resolve("out");
    Trial.job(
        folder.resolve("in"), "-o", out, "--format", "csv", "--engine", "compiled", "--part-mb", 1);
    String[] sheet = results.toString(StandardCharsets.UTF_8).split("\r\n", 2);
    StringBuilder joined = new StringBuilder();
    try (var parts = Files.list(out.resolve("outcome=assessed"))) {
      for (Path part : parts.sorted().filter(p -> p.toString().endsWith(".txt")).toList()) {
        if (part.getFileName().toString().startsWith("part-")) {
          String text = Files.readString(part);
          assertThat(text).startsWith(sheet[0] + "\r\n");
          joined.append(text.substring(sheet[0].length() + 2));
        }
      }
    }
    assertThat(joined.toString()).isEqualTo(sheet[1]);
  }

  @Test
  void fhirIsReadAsBatchReadsIt() throws IOException {
    String one = Files.readString(Path.of("..", "examples", "possible-clot.fhir.json"));
    String line = one.lines().map(String::strip).collect(Collectors.joining());
    String entry = "{\"resource\":" + line + "}";
    String bundle =
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
            + String.join(",", Collections.nCopies(200, entry))
            + "]}";
    Files.writeString(in("bundle.json"), bundle);
    String lines = String.join("\n", Collections.nCopies(100, line));
    Files.writeString(in("lines.ndjson"), lines + "\n{\"resourceType\": \"Patient\"}\n" + bundle);
    Trial.Digests results = new Trial.Digests();
    Trial.Digests rejects = new Trial.Digests();
    BatchSummary batch =
        Trial.batch(results, rejects, OutputFormat.NDJSON, Engine.COMPILED, folder.resolve("in"));
    assertThat(batch.assessed()).isEqualTo(500);
    for (String[] from : new String[][] {{}, {"--from", "fhir"}}) {
      Path out = folder.resolve("out");
      List<Object> words = new ArrayList<>(List.of(folder.resolve("in"), "-o", out, "--json"));
      words.addAll(List.of("--part-mb", 1, "--engine", "compiled"));
      words.addAll(List.of(from));
      Trial.Said said = Trial.job(words.toArray());
      assertThat(counted(said.out())).isEqualTo(counted(batch.toJson()));
      Trial.Digests jobResults = new Trial.Digests();
      Trial.copy(out.resolve("outcome=assessed"), jobResults);
      Trial.Digests jobRejects = new Trial.Digests();
      Trial.copy(out.resolve("outcome=refused"), jobRejects);
      assertThat(jobResults.lines()).isEqualTo(results.lines());
      assertThat(jobRejects.lines()).isEqualTo(rejects.lines());
    }
  }
}
