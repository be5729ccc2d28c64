package org.cramptriage.batch.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.cramptriage.batch.BatchSummary;
import org.cramptriage.batch.Counts;
import org.cramptriage.batch.TrialRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is assessed in parts, wherever it is cut, gives what the whole file gives. */
class FilePartsTest {

  @TempDir Path folder;

  /** A file in memory; it is passed over without reading, as on a disk. */
  private record InMemory(String name, byte[] bytes) implements FileBytes {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private List<FilePart> cut(FileBytes file, long bytes) throws IOException {
    FileParts parts = new FileParts(file, Optional.empty(), TrialRun.catalogue());
    return switch (parts.way()) {
      case NOT -> List.of(FilePart.WHOLE);
      case IN_ORDER -> parts.inOrder(bytes);
      case AT_LINES -> {
        List<LineCount> counts = new ArrayList<>();
        for (long from = 0; from < file.size(); from += bytes) {
          counts.add(parts.count(from, from + bytes));
        }
        yield LineCount.parts(counts);
      }
    };
  }

  private int compare(String name, byte[] bytes, long... sizes) throws IOException {
    TrialRun run = new TrialRun(folder);
    run.file(name, bytes);
    TrialRun.Outcome whole = run.go();
    FileBytes file = new InMemory(folder.resolve("in").resolve(name).toString(), bytes);
    int most = 0;
    for (long size : sizes) {
      List<FilePart> parts = cut(file, size);
      most = Math.max(most, parts.size());
      compare(file, parts, whole);
    }
    folder.resolve("in").resolve(name).toFile().delete();
    return most;
  }

  private void compare(FileBytes file, List<FilePart> parts, TrialRun.Outcome whole)
      throws IOException {
    PartWork work = new PartWork(TrialRun.catalogue(), TrialRun.Echo::new);
    StringBuilder results = new StringBuilder();
    StringBuilder rejects = new StringBuilder();
    Counts counts = new Counts();
    for (FilePart part : parts) {
      try (PartWork.Reading reading = work.read(file, part, Optional.empty())) {
        for (Outcomes some = reading.next(); some != null; some = reading.next()) {
          results.append(new String(some.results(), StandardCharsets.UTF_8));
          rejects.append(new String(some.rejects(), StandardCharsets.UTF_8));
          Counts sent = new Counts();
          some.countInto(sent);
          counts.add(sent.toJson());
        }
      }
    }
    assertThat(results.toString().lines()).as("%s", parts).isEqualTo(whole.results());
    assertThat(rejects.toString().lines()).as("%s", parts).isEqualTo(whole.rejects());
    BatchSummary summary = counts.summary(true, List.of(), 0);
    assertThat(summary.read()).isEqualTo(whole.summary().read());
    assertThat(summary.refused()).isEqualTo(whole.summary().refused());
    assertThat(summary.findings()).isEqualTo(whole.summary().findings());
    assertThat(summary.empty()).isEqualTo(whole.summary().empty());
  }

  @Test
  void linesCutAnywhere() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    int most = 0;
    for (int turn = 0; turn < 150; turn++) {
      StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\ufeff" : "");
      text.append(" \n".repeat(random.nextInt(4) / 3 * random.nextInt(9)));
      int lines = random.nextInt(12);
      for (int i = 0; i < lines; i++) {
        text.append(line(random)).append(random.nextInt(5) == 0 ? "\r\n" : "\n");
      }
      text.append(random.nextBoolean() ? line(random) : "");
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      most = Math.max(most, compare("a.ndjson", bytes, 1, 2, 3, 17, 40, 100, 10_000));
    }
    assertThat(most).isGreaterThan(8);
  }

  private static String line(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> "  \t ";
      case 2 -> "{\"answers\": {\"age\": 3}}";
      case 3 -> "{\"id\": \"x\", \"answers\": {\"bad\": 3}}";
      case 4 -> "  {\"id\": 5, \"answers\": {}}";
      case 5 -> "{broken";
      case 6 -> "{\"answers\": {\"site\": [\"\u00e4\"]}}";
      default -> "{\"id\": \"" + "long".repeat(random.nextInt(40)) + "\", \"answers\": {}}";
    };
  }

  @Test
  void rowsWithLineEndsInQuotesAndArraysAreCutBetweenRecords() throws IOException {
    StringBuilder csv = new StringBuilder("id,age,site\r\n");
    StringBuilder array = new StringBuilder("[");
    for (int i = 0; i < 500; i++) {
      csv.append(i % 3 == 0 ? "" : "r" + i).append(i % 7 == 0 ? ",\"1\n2\"" : ",3");
      csv.append(i % 5 == 0 ? ",\"a;\"\"b\n\"\"\"\n" : ",a\r").append(i % 11 == 0 ? "\n\n" : "");
      String element = line(new SplittableRandom(i)).strip().replace("{", "{\n");
      boolean whole = element.endsWith("}");
      array.append(i == 0 ? "\n" : ",\n").append(whole ? element : "0");
    }
    byte[] rows = csv.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(compare("a.csv", rows, 1, 999, 1 << 20)).isGreaterThan(3);
    byte[] all = array.append("]\n").toString().getBytes(StandardCharsets.UTF_8);
    assertThat(compare("a.json", all, 1, 999, 1 << 20)).isGreaterThan(3);
    byte[] cut = array.substring(0, array.length() - 2).getBytes(StandardCharsets.UTF_8);
    assertThat(compare("b.json", cut, 1, 999)).isGreaterThan(3);
  }

  @Test
  void whatCannotBeCutIsOnePart() throws IOException {
    String line = "{\"answers\": {\"age\": 3}}\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(line.repeat(500).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = packed.toByteArray();
    assertThat(compare("a.ndjson.gz", whole, 10)).isEqualTo(1);
    byte[] damaged = java.util.Arrays.copyOf(whole, whole.length - 9);
    assertThat(compare("b.ndjson.gz", damaged, 10)).isEqualTo(1);
    assertThat(compare("c.ndjson", new byte[] {(byte) 0xff, (byte) 0xfe, 1, 1}, 1)).isEqualTo(1);
    assertThat(compare("d.ndjson", " \n \n".repeat(9).getBytes(StandardCharsets.UTF_8), 3))
        .isEqualTo(1);
  }

  @Test
  void aLineTooLargeIsRefusedOnceWhereverItIsCut() throws IOException {
    byte[] bytes =
        ("{\"answers\": {}}\n{\"id\": \"" + "x".repeat(9 << 20) + "\"}\n{\"answers\": {}}\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(compare("a.ndjson", bytes, 1 << 20, 5 << 20)).isEqualTo(2);
  }
}
