package org.cramptriage.bench.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.cramptriage.assess.Desk;
import org.cramptriage.bench.Options;
import org.cramptriage.pack.RulePack;

/** Assesses a file of records one by one, to see how time and memory grow with their number. */
public final class Stream {

  private static final String USAGE = "stream --in FILE [--out FILE] [--engine drools|compiled]";
  private static final int BUFFER = 1 << 18;

  private final Desk desk;
  private byte[] line = new byte[BUFFER];
  private long records;

  private Stream(Desk desk) {
    this.desk = desk;
  }

  /** See {@link #USAGE}. */
  public static void main(String[] args) throws IOException {
    Options options = Options.of(args, USAGE);
    boolean compiled = options.text("engine", "drools").equals("compiled");
    Desks desks = new Desks(RulePack.builtIn());
    Stream stream = new Stream(desks.of(compiled ? Desks.COMPILED : Desks.DROOLS));
    long before = System.nanoTime();
    try (InputStream in =
            new BufferedInputStream(new FileInputStream(options.text("in", "")), BUFFER);
        OutputStream out =
            new BufferedOutputStream(
                new FileOutputStream(options.text("out", "/dev/null")), BUFFER)) {
      stream.copy(in, out);
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    System.out.printf(
        "%d records in %.1f s, %.1f µs each%n",
        stream.records, seconds, seconds * 1e6 / Math.max(1, stream.records));
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    int length = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        record(length, out);
        length = 0;
      } else {
        if (length == line.length) {
          line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = (byte) next;
      }
    }
    if (length > 0) {
      record(length, out);
    }
  }

  private void record(int length, OutputStream out) throws IOException {
    records++;
    if (desk.assess(line, 0, length, records)) {
      out.write(desk.json(), 0, desk.jsonLength());
      out.write('\n');
    }
  }
}
