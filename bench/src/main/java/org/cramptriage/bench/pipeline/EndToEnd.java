package org.cramptriage.bench.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.assess.Desk;
import org.cramptriage.bench.Options;
import org.cramptriage.bench.measure.Contest;
import org.cramptriage.bench.measure.Spread;
import org.cramptriage.bench.measure.Table;
import org.cramptriage.bench.people.Sheets;
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
  private static final List<String> ALL = List.of(Desks.HAND_CODED, Desks.COMPILED, Desks.DROOLS);

  private final Options options;
  private final Desks desks;
  private final List<byte[]> records;

  private EndToEnd(Options options) {
    this.options = options;
    RulePack pack = PackLoader.builtIn();
    this.desks = new Desks(pack);
    this.records =
        Sheets.lines(pack, (int) options.number("sheets", 5000), 2).stream()
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
    Map<String, Desk> compared = new LinkedHashMap<>();
    ALL.forEach(name -> compared.put(name, desks.of(name)));
    for (int n = 0; n < records.size(); n++) {
      byte[] wanted = written(compared.get(Desks.DROOLS), n);
      for (String name : ALL) {
        if (!Arrays.equals(wanted, written(compared.get(name), n))) {
          throw new IllegalStateException(name + " writes another assessment of record " + n);
        }
      }
    }
    System.out.printf("%n%d pipelines write the same bytes for %d records.%n", 3, records.size());
  }

  private byte[] written(Desk desk, int n) {
    lay(desk, n);
    desk.takeUp();
    byte[] json = Arrays.copyOf(desk.json(), desk.jsonLength());
    desk.takeUp();
    return json;
  }

  /** One record, from bytes to bytes; like the batch, in rows of 64. */
  private int run(Desk desk, int n) {
    lay(desk, n);
    int written = 0;
    if (n % IN_A_ROW == IN_A_ROW - 1 || desk.isFull()) {
      while (desk.takeUp()) {
        desk.json();
        written += desk.jsonLength();
      }
    }
    return written;
  }

  private void lay(Desk desk, int n) {
    byte[] record = records.get(n);
    if (!desk.lay(record, 0, record.length, n + 1L)) {
      throw new IllegalStateException("record " + n + " is out of the ordinary");
    }
  }

  private void oneThread() {
    Contest contest = new Contest(records.size());
    for (String name : ALL) {
      Desk desk = desks.of(name);
      contest.add(name, n -> run(desk, n));
    }
    contest.run(
        (int) options.number("warm-up", 20),
        (int) options.number("turns", 21),
        options.number("millis", 500));
    Table.head("End to end, one thread", "pipeline", "µs a record", "x hand-coded");
    for (String name : ALL) {
      String ratio = contest.ratio(name, Desks.HAND_CODED).toString();
      Table.row(name, Spread.shortly(contest.micros(name)), ratio);
    }
  }

  private void twoThreads() throws InterruptedException {
    Table.head("End to end, two threads", "pipeline", "records a second, two threads to one");
    for (String name : ALL) {
      Scaling scaling = new Scaling(() -> desks.of(name), this::run, records.size());
      Spread gain =
          scaling.twoToOne((int) options.number("turns", 21), options.number("millis", 500));
      Table.row(name, gain.toString());
    }
  }
}
