package org.cramptriage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.cramptriage.batch.reading.InputFormat;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read is assessed and refused, and nothing is lost. Every trial run checks the sums, too. */
class BatchAccountingTest {

  private static final String GOOD = "{\"id\": \"%s\", \"answers\": {\"age\": 1}}";
  private static final String BAD = "{\"id\": \"%s\", \"answers\": {\"bad\": 1}}";

  @TempDir Path folder;

  private static String good(Object id) {
    return GOOD.formatted(id);
  }

  private static String bad(Object id) {
    return BAD.formatted(id);
  }

  @Test
  void aFolderOfOddFilesIsReadAsFarAsItCanBe() {
    TrialRun run = new TrialRun(folder);
    byte[] gzip = gzip(good("gz-1") + "\n" + "{" + random(4000) + "}\n" + good("gz-2") + "\n");
    run.file("a-broken.ndjson.gz", Arrays.copyOf(gzip, gzip.length - 700));
    run.file("b-empty.ndjson", "");
    run.file("c-blank.json", " \r\n\n");
    run.file("d-folder/inside.ndjson", good("inside"));
    run.file("e-no-last-line-end.ndjson", good("e1") + "\n" + good("e2"));
    run.file("f-windows.ndjson", good("f1") + "\r\n\r\n" + good("f2") + "\r\n");
    run.file("g-utf16.ndjson", good("g").getBytes(StandardCharsets.UTF_16));
    run.file("h-utf16-no-mark.ndjson", good("h").getBytes(StandardCharsets.UTF_16LE));
    TrialRun.Outcome outcome = run.go();
    assertThat(outcome.ids()).containsExactly("gz-1", "e1", "e2", "f1", "f2");
    assertThat(outcome.rejects()).hasSize(3);
    assertThat(outcome.rejects().get(0)).contains("a-broken.ndjson.gz", "\"line\":2", "cut off");
    assertThat(outcome.rejects().get(1)).contains("g-utf16.ndjson", "UTF-16");
    assertThat(outcome.rejects().get(2)).contains("h-utf16-no-mark.ndjson", "UTF-16");
    assertThat(outcome.summary().empty()).hasSize(2);
    assertThat(outcome.summary().skipped()).hasSize(1).first().asString().contains("d-folder");
    assertThat(outcome.summary().complete()).isTrue();
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 512, true)) {
      gzip.write(text.substring(0, text.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
      gzip.flush();
      gzip.write(text.substring(text.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String random(int length) {
    Random random = new Random(5);
    return random
        .ints(length, 'a', 'z')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void nothingButUnreadableFilesIsNotReadable() {
    TrialRun run = new TrialRun(folder);
    run.file("a.ndjson", "");
    assertThat(run.go().summary().readable()).isFalse();
    run.file("b.ndjson", good("b").getBytes(StandardCharsets.UTF_16));
    assertThat(run.go().summary().readable()).isFalse();
    run.file("c.ndjson", "broken");
    assertThat(run.go().summary().readable()).isTrue();
  }

  @Test
  void linesAndOffsetsAreThoseOfTheDecompressedFile() {
    TrialRun run = new TrialRun(folder);
    String text = good(1) + "\n\n" + good("é") + "\n" + bad(3) + "\n";
    run.file("x.ndjson.gz", gzip(text));
    int offset =
        text.substring(0, text.indexOf("{\"id\": \"3")).getBytes(StandardCharsets.UTF_8).length;
    assertThat(run.go().rejects().get(0))
        .contains("\"line\":4,\"offset\":" + offset + ",\"id\":\"3\"");
  }

  @Test
  void badUtf8CostsItsLineOnly() {
    TrialRun run = new TrialRun(folder);
    byte[] bytes =
        (good("a") + "\n" + good("é") + "\n" + good("c")).getBytes(StandardCharsets.ISO_8859_1);
    run.file("x.ndjson", bytes);
    run.evaluators =
        () -> new AssessingEvaluator(org.cramptriage.SharedTriage.standard(), OutputFormat.CSV);
    TrialRun.Outcome outcome = run.go();
    assertThat(outcome.rejects()).hasSize(3);
    assertThat(outcome.rejects().get(1)).contains("not valid UTF-8", "\"notUtf8\":true");
    assertThat(outcome.rejects().get(0)).contains("no such item");
  }

  @Test
  void aLineThatIsTooLargeIsRefusedHoweverManyBlanksItBeginsWith() {
    TrialRun run = new TrialRun(folder);
    String late = " ".repeat(9 << 20) + good("late");
    run.file("1.ndjson", good("a") + "\n" + late + "\n" + good("b"));
    TrialRun.Outcome outcome = run.go();
    assertThat(outcome.ids()).containsExactly("a", "b");
    assertThat(outcome.rejects()).hasSize(1);
    assertThat(outcome.rejects().get(0)).contains("larger than 8 MB", "\"line\":2");
  }

  @Test
  void aRecordOfMoreThanEightMegabytesIsRefusedAndNotHeld() {
    TrialRun run = new TrialRun(folder);
    String large = "{\"id\": \"large\", \"answers\": {\"age\": \"" + "x".repeat(9 << 20) + "\"}}";
    run.file("1.ndjson", good("a") + "\n" + large + "\n" + good("b"));
    run.file("2.json", "[" + good("c") + "," + large + "," + good("d") + "]");
    TrialRun.Outcome outcome = run.go();
    assertThat(outcome.ids()).containsExactly("a", "b", "c", "d");
    assertThat(outcome.rejects()).hasSize(2);
    for (String reject : outcome.rejects()) {
      assertThat(reject).contains("larger than 8 MB", "\"id\":\"large\"", "\"cut\":true");
      assertThat(reject.length()).isLessThan(70_000);
    }
  }

  @Test
  void aRecordOfAMillionValuesIsRefusedAndDoesNotFillTheMemory() {
    TrialRun run = new TrialRun(folder);
    run.file("x.ndjson", "{\"id\": 1, \"answers\": {\"age\": [" + "0,".repeat(1 << 20) + "0]}}");
    assertThat(run.go().rejects().get(0)).contains("\"id\":1", "Token count", "\"cut\":true");
  }

  @Test
  void randomNoiseNeverLosesAccount() {
    Random random = new Random(42);
    List<String> pieces =
        List.of(
            good("n"), bad("n"), "\n", "\r", ",", "[", "]", "{", "}", "\"", "\\", "id,age", ";");
    for (int round = 0; round < 200; round++) {
      TrialRun run = new TrialRun(folder);
      run.inputs = List.of(run.file("noise" + round % 3, noise(random, pieces)).toString());
      run.from =
          round % 4 == 0
              ? java.util.Optional.empty()
              : java.util.Optional.of(InputFormat.values()[round % 4 - 1]);
      TrialRun.Outcome outcome = run.go();
      assertThat(outcome.results().size()).isEqualTo((int) outcome.summary().assessed());
    }
  }

  private static byte[] noise(Random random, List<String> pieces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] wild = new byte[random.nextInt(30)];
    for (int i = random.nextInt(40); i > 0; i--) {
      random.nextBytes(wild);
      bytes.writeBytes(
          random.nextInt(8) == 0
              ? wild
              : pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void repeatedIdsAreCountedAndNamed() {
    TrialRun run = new TrialRun(folder);
    run.file("1.ndjson", good("a") + "\n" + good("b") + "\n" + bad("a") + "\n{\"answers\": {}}");
    run.file("2.ndjson", good("b") + "\n{\"answers\": {}}\n{\"id\": \"\", \"answers\": {}}");
    BatchSummary summary = run.go().summary();
    assertThat(summary.repeated()).hasValue(2);
    assertThat(summary.repeatedIds()).containsExactly("a", "b");
  }

  @Test
  void repeatedIdsAreRememberedForAMillionRecordsAtLeast() {
    RepeatedIds ids = new RepeatedIds();
    for (int i = 0; i < 3_000_000; i++) {
      assertThat(ids.isRepeated("id-" + i)).isFalse();
    }
    assertThat(ids.isRepeated("id-2000000")).isTrue();
  }

  @Test
  void theBytesAreTheSameForAnyNumberOfThreads() throws IOException {
    TrialRun first = new TrialRun(folder);
    Random random = new Random(7);
    String text =
        IntStream.range(0, 5_000)
            .mapToObj(
                i -> random.nextInt(20) == 0 ? bad(i) : random.nextInt(50) == 0 ? "{x" : good(i))
            .collect(Collectors.joining("\n"));
    first.file("x.ndjson", text);
    first.threads = 1;
    TrialRun.Outcome one = first.go();
    assertThat(one.ids()).hasSizeGreaterThan(4_000);
    for (int threads : List.of(2, 16)) {
      TrialRun run = new TrialRun(folder);
      run.threads = threads;
      run.output = folder.resolve("out" + threads);
      run.evaluators = () -> new Slow(random.nextInt());
      TrialRun.Outcome other = run.go();
      assertThat(other.results()).isEqualTo(one.results());
      assertThat(other.rejects()).isEqualTo(one.rejects());
    }
    assertThat(Files.list(folder).map(f -> f.getFileName().toString()))
        .noneMatch(f -> f.contains("checkpoint"));
  }

  /** Threads that are not equally fast. */
  private static final class Slow implements RecordEvaluator {
    private final TrialRun.Echo echo = new TrialRun.Echo();
    private final Random random;

    Slow(long seed) {
      this.random = new Random(seed);
    }

    @Override
    public void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
      if (random.nextInt(300) == 0) {
        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
      }
      echo.evaluate(buffer, from, to, place, sink);
    }

    @Override
    public void evaluate(Questionnaire q, RecordPlace place, RecordSink sink) {
      echo.evaluate(q, place, sink);
    }

    @Override
    public byte[] heading() {
      return echo.heading();
    }
  }

  @Test
  void whatIsUnderWayIsBounded() {
    TrialRun run = new TrialRun(folder);
    run.file(
        "x.ndjson",
        IntStream.range(0, 60_000)
            .mapToObj(BatchAccountingTest::good)
            .collect(Collectors.joining("\n")));
    List<Long> ahead = new ArrayList<>();
    java.util.concurrent.atomic.AtomicLong evaluated = new java.util.concurrent.atomic.AtomicLong();
    run.evaluators = () -> new Counting(evaluated);
    run.progress = (read, total, records, levels) -> ahead.add(evaluated.get() - records);
    run.go();
    // Two threads: 7 chunks of at most 64 records wait, 2 are worked on, 1 is being written.
    assertThat(ahead).allMatch(n -> n <= 11 * 64);
  }

  /** Counts what was evaluated. */
  private record Counting(java.util.concurrent.atomic.AtomicLong count) implements RecordEvaluator {
    @Override
    public void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
      count.incrementAndGet();
      new TrialRun.Echo().evaluate(buffer, from, to, place, sink);
    }

    @Override
    public void evaluate(Questionnaire q, RecordPlace place, RecordSink sink) {
      throw new AssertionError("no CSV here");
    }

    @Override
    public byte[] heading() {
      return new byte[0];
    }
  }

  @Test
  void aDefectThatOneRecordHitsIsARefusalAndNotTheEnd() {
    TrialRun run = new TrialRun(folder);
    run.file("x.ndjson", good("a") + "\n" + good("b") + "\n" + good("c"));
    run.evaluators = Defective::new;
    TrialRun.Outcome outcome = run.go();
    assertThat(outcome.ids()).containsExactly("a", "c");
    assertThat(outcome.rejects()).hasSize(1).first().asString().contains("defect", "\"record\":");
  }

  /** Fails on the second record of a file. */
  private static final class Defective implements RecordEvaluator {
    @Override
    public void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
      if (place.position() == 2) {
        throw new IllegalStateException("two readings differ");
      }
      new TrialRun.Echo().evaluate(buffer, from, to, place, sink);
    }

    @Override
    public void evaluate(Questionnaire q, RecordPlace place, RecordSink sink) {
      throw new AssertionError("no CSV here");
    }

    @Override
    public byte[] heading() {
      return new byte[0];
    }
  }
}
