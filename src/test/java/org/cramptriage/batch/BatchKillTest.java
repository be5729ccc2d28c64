package org.cramptriage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.questionnaire.Questionnaire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed (SIGKILL) at many points; the union is one result for every record. */
class BatchKillTest {

  private static final int SEED = 20260;
  private static final int KILLS_A_ROUND = 8;

  @TempDir Path folder;
  private TrialRun.Outcome whole;
  private byte[] expected;
  private byte[] expectedRejects;

  @BeforeEach
  void theRunThatNobodyDisturbs() throws IOException {
    TrialRun run = new TrialRun(folder);
    BatchResumeTest.writeInputs(run);
    run.output = folder.resolve("whole");
    whole = run.go();
    expected = Files.readAllBytes(run.output);
    expectedRejects = Files.readAllBytes(folder.resolve("whole.rejects.ndjson"));
  }

  @Test
  void killedAtAnyMomentAndResumedNothingIsLostOrDoubled() throws Exception {
    killAndResume(1);
  }

  @Test
  @Tag("exhaustive")
  void killedManyTimesAndResumedNothingIsLostOrDoubled() throws Exception {
    killAndResume(3);
  }

  private void killAndResume(int rounds) throws Exception {
    Random random = new Random(SEED);
    int kills = 0;
    for (int round = 0; round < rounds; round++) {
      Path out = folder.resolve("out" + round);
      for (double point : points(random)) {
        kills += killed(out, point, random) ? 1 : 0;
        whatCountsIsTrue(out);
      }
      assertThat(start(out).waitFor()).isZero();
      assertThat(Files.readAllBytes(out)).isEqualTo(expected);
      assertThat(Files.readAllBytes(rejects(out))).isEqualTo(expectedRejects);
      assertThat(folder.resolve("out" + round + ".checkpoint")).doesNotExist();
    }
    assertThat(kills).isGreaterThanOrEqualTo(6 * rounds + rounds / 2);
  }

  /** Shares of the output: before the first checkpoint (0), during writes, near the end. */
  private static double[] points(Random random) {
    double[] points = new double[KILLS_A_ROUND];
    for (int i = 2; i < KILLS_A_ROUND - 1; i++) {
      points[i] = random.nextDouble();
    }
    points[1] = 1e-9;
    points[KILLS_A_ROUND - 1] = 0.97;
    Arrays.sort(points);
    return points;
  }

  /** Kills a run when its output is so long; false if it was faster. */
  private boolean killed(Path out, double point, Random random) throws Exception {
    Process process = start(out);
    long length = (long) Math.ceil(point * expected.length);
    if (length == 0) {
      Thread.sleep(random.nextInt(250));
    }
    while (process.isAlive() && size(out) < length) {
      Thread.onSpinWait();
    }
    process.destroyForcibly();
    return process.waitFor() != 0;
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private static Path rejects(Path out) {
    return out.resolveSibling(out.getFileName() + ".rejects.ndjson");
  }

  /** What the checkpoint counts stands in the files, and is what one undisturbed run writes. */
  private void whatCountsIsTrue(Path out) throws IOException {
    Path file = out.resolveSibling(out.getFileName() + ".checkpoint");
    if (!Files.exists(file)) {
      return;
    }
    Checkpoint checkpoint = Checkpoint.of(Files.readString(file));
    assertThat(checkpoint.tally().read()).isLessThanOrEqualTo(whole.summary().read());
    starts(out, expected, checkpoint.output().length());
    starts(rejects(out), expectedRejects, checkpoint.rejects().length());
  }

  private static void starts(Path file, byte[] with, long length) throws IOException {
    if (length > 0) {
      byte[] counted = Arrays.copyOf(Files.readAllBytes(file), (int) length);
      assertThat(counted).isEqualTo(Arrays.copyOf(with, (int) length));
    }
  }

  private Process start(Path out) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Child.class.getName(), folder.toString(), out.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  /** The process that is killed. */
  static final class Child {
    public static void main(String[] args) {
      TrialRun run = new TrialRun(Path.of(args[0]));
      run.output = Path.of(args[1]);
      run.resume = true;
      run.checkpointEvery = Duration.ofMillis(15);
      run.evaluators = Slow::new;
      run.summary();
    }
  }

  /** Takes its time, so that there is some to be killed in. */
  private static final class Slow implements RecordEvaluator {
    private final TrialRun.Echo echo = new TrialRun.Echo();

    @Override
    public void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
      echo.evaluate(buffer, from, to, place, sink);
    }

    @Override
    public void evaluate(Questionnaire questionnaire, RecordPlace place, RecordSink sink) {
      echo.evaluate(questionnaire, place, sink);
    }

    @Override
    public byte[] heading() {
      return echo.heading();
    }
  }
}
