package org.cramptriage.bench.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cramptriage.assess.session.AssessmentSession;
import org.cramptriage.bench.Options;
import org.cramptriage.bench.measure.Contest;
import org.cramptriage.bench.measure.Spread;
import org.cramptriage.bench.measure.Table;
import org.cramptriage.bench.people.GeneratedSheets;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.load.PackLoader;

/**
 * Compares whole assessments, bytes to bytes: first that all write the same, then how long a record
 * takes with one thread, and what a second thread brings.
 */
public final class EndToEnd {

  private static final String USAGE =
      "end-to-end [--sheets 5000] [--warm-up 20] [--turns 21] [--millis 500]";
  private static final int IN_A_ROW = 64;
  private static final List<String> ALL =
      List.of(Sessions.HAND_CODED, Sessions.COMPILED, Sessions.DROOLS);

  private final Options options;
  private final Sessions sessions;
  private final List<byte[]> records;

  private EndToEnd(Options options) {
    this.options = options;
    RulePack pack = PackLoader.builtIn();
    this.sessions = new Sessions(pack);
    this.records =
        GeneratedSheets.lines(pack, (int) options.number("sheets", 5000), 2).stream()
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .toList();
  }

  /** See {@link #USAGE}. */
  public static void main(String[] args) throws InterruptedException {
    EndToEnd all = new EndToEnd(Options.of(args, USAGE));
    all.equality();
    all.oneThread();
    all.twoThreads();
  }

  private void equality() {
    Map<String, AssessmentSession<Integer>> compared = new LinkedHashMap<>();
    ALL.forEach(name -> compared.put(name, sessions.of(name)));
    for (int n = 0; n < records.size(); n++) {
      byte[] wanted = written(compared.get(Sessions.DROOLS), n);
      for (String name : ALL) {
        if (!Arrays.equals(wanted, written(compared.get(name), n))) {
          throw new IllegalStateException(name + " writes another assessment of record " + n);
        }
      }
    }
    System.out.printf("%n%d pipelines write the same bytes for %d records.%n", 3, records.size());
  }

  private byte[] written(AssessmentSession<Integer> session, int n) {
    add(session, n);
    var result = Objects.requireNonNull(session.next());
    return Arrays.copyOf(result.json(), result.jsonLength());
  }

  /** One record, from bytes to bytes; like the batch, in rows of 64. */
  private int run(AssessmentSession<Integer> session, int n) {
    add(session, n);
    int written = 0;
    if (n % IN_A_ROW == IN_A_ROW - 1 || session.isFull()) {
      for (var result = session.next(); result != null; result = session.next()) {
        result.json();
        written += result.jsonLength();
      }
    }
    return written;
  }

  private void add(AssessmentSession<Integer> session, int n) {
    byte[] record = records.get(n);
    if (!session.add(record, 0, record.length, n + 1L, n)) {
      throw new IllegalStateException("record " + n + " is out of the ordinary");
    }
  }

  private void oneThread() {
    Contest contest = new Contest(records.size());
    for (String name : ALL) {
      AssessmentSession<Integer> session = sessions.of(name);
      contest.add(name, n -> run(session, n));
    }
    contest.run(
        (int) options.number("warm-up", 20),
        (int) options.number("turns", 21),
        options.number("millis", 500));
    Table.head("End to end, one thread", "pipeline", "µs a record", "x hand-coded");
    for (String name : ALL) {
      String ratio = contest.ratio(name, Sessions.HAND_CODED).toString();
      Table.row(name, Spread.shortly(contest.micros(name)), ratio);
    }
  }

  private void twoThreads() throws InterruptedException {
    Table.head("End to end, two threads", "pipeline", "records a second, two threads to one");
    for (String name : ALL) {
      Scaling scaling = new Scaling(() -> sessions.of(name), this::run, records.size());
      Spread gain =
          scaling.twoToOne((int) options.number("turns", 21), options.number("millis", 500));
      Table.row(name, gain.toString());
    }
  }
}
