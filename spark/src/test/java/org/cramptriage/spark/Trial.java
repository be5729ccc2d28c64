package org.cramptriage.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.cramptriage.CrampTriage;
import org.cramptriage.batch.Batch;
import org.cramptriage.batch.BatchOptions;
import org.cramptriage.batch.BatchProgress;
import org.cramptriage.batch.BatchSummary;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.OutputFormat;
import org.cramptriage.batch.Stop;

/** Runs of the job and of batch in a test, and what they wrote. */
final class Trial {

  static final CrampTriage TRIAGE = CrampTriage.standard();

  private static SparkSession session;

  private Trial() {}

  /** A Spark of two cores, which does a failed task again up to three times. */
  static synchronized SparkSession spark() {
    if (session == null) {
      session =
          SparkSession.builder()
              .master("local[2,4]")
              .config("spark.ui.enabled", false)
              .config("spark.sql.shuffle.partitions", 2)
              .config("spark.driver.host", "127.0.0.1")
              .config("spark.sql.warehouse.dir", "target/warehouse")
              .getOrCreate();
    }
    return session;
  }

  /** What a run of the job said. */
  record Said(int code, String out, String err) {}

  static Said job(Object... words) {
    spark();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int code = TriageJob.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Said(code, out.toString(), err.toString());
  }

  /** What batch makes of the same inputs: results and rejects go where they are told. */
  static BatchSummary batch(
      OutputStream results, OutputStream rejects, OutputFormat format, Engine engine, Path... in) {
    BatchOptions options =
        new BatchOptions(
            Arrays.stream(in).map(Path::toString).toList(),
            null,
            null,
            Optional.empty(),
            format,
            2,
            false,
            engine,
            Duration.ofSeconds(1));
    return new Batch(options, new ByteArrayInputStream(new byte[0]), results, rejects)
        .run(TRIAGE, BatchProgress.NONE, new Stop());
  }

  /** The lines of the parts of an outcome, in the order of the parts. */
  static List<String> lines(Path output, String outcome) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    copy(output.resolve(Outcome.folder(outcome)), all);
    return all.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The parts of a folder in their order. */
  static void copy(Path folder, OutputStream into) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> parts = Files.list(folder)) {
      for (Path part : parts.sorted().toList()) {
        if (part.getFileName().toString().startsWith("part-")) {
          Files.copy(part, into);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes lines and keeps a digest of each. */
  static final class Digests extends OutputStream {
    private final MessageDigest digest;
    private final List<String> lines = new ArrayList<>();

    Digests() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      int start = from;
      for (int i = from; i < from + length; i++) {
        if (bytes[i] == '\n') {
          digest.update(bytes, start, i + 1 - start);
          lines.add(java.util.HexFormat.of().formatHex(digest.digest(), 0, 12));
          start = i + 1;
        }
      }
      digest.update(bytes, start, from + length - start);
    }

    List<String> lines() {
      return lines;
    }
  }
}
