package org.cramptriage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.cramptriage.batch.BatchSummary;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.OutputFormat;
import org.cramptriage.batch.parts.PartWork;
import org.cramptriage.batch.parts.TroubledWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails, every record ends exactly once: as a result or as a reject. */
class NothingLostTest {

  /** Tasks that were begun; all run in this JVM. */
  private static final AtomicInteger FAILED = new AtomicInteger();

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void records() throws IOException {
    in = folder.resolve("in.ndjson");
    out = folder.resolve("out");
    write(1, 3_000);
  }

  private void write(long from, long to) throws IOException {
    Files.writeString(
        in,
        LongStream.range(from, to).mapToObj(SampleRecords::line).collect(Collectors.joining("\n")));
  }

  private JobOptions options() {
    return JobOptions.of(
        List.of(in.toString()),
        out.toString(),
        null,
        null,
        "ndjson",
        "compiled",
        null,
        false,
        "none",
        1);
  }

  private BatchSummary run(WorkSource source) throws IOException {
    return new JobRun(Trial.spark(), options(), TravellingRules.builtIn(), source).run();
  }

  private void sameAsBatch(BatchSummary job) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream rejects = new ByteArrayOutputStream();
    BatchSummary batch = Trial.batch(results, rejects, OutputFormat.NDJSON, Engine.COMPILED, in);
    assertThat(Trial.lines(out, "assessed"))
        .isEqualTo(results.toString(StandardCharsets.UTF_8).lines().toList());
    assertThat(Trial.lines(out, "refused"))
        .isEqualTo(rejects.toString(StandardCharsets.UTF_8).lines().toList());
    assertThat(job.read()).isEqualTo(batch.read());
    assertThat(job.assessed()).isEqualTo(batch.assessed());
    assertThat(job.byUrgency()).isEqualTo(batch.byUrgency());
    assertThat(job.findings()).isEqualTo(batch.findings());
  }

  /** Fails in the middle of a task, after some of its results were written, so often. */
  private record FailsFirst(int attempts) implements WorkSource {
    @Override
    public PartWork work() {
      int[] seen = {0};
      return TroubledWork.of(
          Trial.TRIAGE,
          record -> {
            if (++seen[0] == 300 && TaskContext.get().attemptNumber() < attempts) {
              FAILED.incrementAndGet();
              throw new AssertionError("a machine went away");
            }
          });
    }
  }

  @Test
  void whatAFailedTaskWroteIsNeitherLostNorDoubledNorCountedTwice() throws IOException {
    FAILED.set(0);
    BatchSummary job = run(new FailsFirst(2));
    assertThat(FAILED.get()).as("failures").isGreaterThanOrEqualTo(4);
    sameAsBatch(job);
    assertThat(out.resolve("_SUCCESS")).exists();
  }

  @Test
  void aFailedJobLeavesNoMarkAndTheNextReplacesIt() throws IOException {
    assertThatThrownBy(() -> run(new FailsFirst(9)))
        .hasRootCauseMessage("a machine went away")
        .isInstanceOf(SparkException.class);
    assertThat(out.resolve("_SUCCESS")).doesNotExist();
    sameAsBatch(run(null));
    write(2_000, 2_500);
    BatchSummary less = run(null);
    sameAsBatch(less);
    assertThat(less.read()).isLessThan(500);
  }

  @Test
  void aRecordThatHitsADefectIsRefusedWithItsReasonAndCostsNobodyElse() throws IOException {
    WorkSource poisoned =
        () ->
            TroubledWork.of(
                Trial.TRIAGE,
                record -> {
                  if (record.contains("\"s-1234\"")) {
                    throw new IllegalStateException("poison");
                  }
                });
    BatchSummary plain = run(null);
    List<String> before = Trial.lines(out, "assessed");
    BatchSummary job = run(poisoned);
    assertThat(job.read()).isEqualTo(plain.read());
    assertThat(job.refused()).isEqualTo(plain.refused() + 1);
    assertThat(Trial.lines(out, "refused"))
        .filteredOn(line -> line.contains("defect"))
        .singleElement()
        .asString()
        .contains("poison", "\"line\":12", "s-1234");
    List<String> others =
        before.stream().filter(line -> !line.startsWith("{\"id\":\"s-1234\"")).toList();
    assertThat(Trial.lines(out, "assessed")).hasSize(before.size() - 1).isEqualTo(others);
  }

  @Test
  void aLineOfTwentyMegabytesAcrossPiecesIsOneReject() throws IOException {
    Files.writeString(
        in,
        SampleRecords.line(1)
            + "\n{\"id\": \""
            + "x".repeat(20 << 20)
            + "\"}\n"
            + SampleRecords.line(2)
            + "\n");
    BatchSummary job = run(null);
    assertThat(job.read()).isEqualTo(3);
    assertThat(job.refused()).isEqualTo(1);
    sameAsBatch(job);
  }
}
