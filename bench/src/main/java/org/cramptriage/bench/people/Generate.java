package org.cramptriage.bench.people;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SplittableRandom;
import org.cramptriage.bench.Options;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.load.PackLoader;

/**
 * Writes questionnaires of plausible adults with leg cramps to a file or to standard output. The
 * same options give the same bytes.
 */
public final class Generate {

  private static final int BUFFER = 1 << 18;
  private static final long REFUSED = 0x5DEECE66DL;

  private final RulePack pack;
  private final long seed;
  private final double dangerShare;
  private final double refusedShare;

  /**
   * A generator.
   *
   * @param pack whose catalogue the answers fit
   * @param seed the same seed gives the same people
   * @param dangerShare the share of people with danger signs, 0 to 1
   * @param refusedShare the share of records that must be refused, 0 to 1
   */
  public Generate(RulePack pack, long seed, double dangerShare, double refusedShare) {
    this.pack = pack;
    this.seed = seed;
    this.dangerShare = dangerShare;
    this.refusedShare = refusedShare;
  }

  /** See {@link #USAGE}. */
  public static void main(String[] args) throws IOException {
    Options options = Options.of(args, USAGE);
    Generate generate =
        new Generate(
            PackLoader.builtIn(),
            options.number("seed", 1),
            options.share("danger-share", 0.04),
            options.share("refused-share", 0));
    String to = options.text("out", "-");
    try (OutputStream out =
        new BufferedOutputStream(to.equals("-") ? System.out : new FileOutputStream(to), BUFFER)) {
      generate.write(options.number("records", 1000), options.text("format", "ndjson"), out);
    }
  }

  /** What the command line takes. */
  private static final String USAGE =
      "generate --records N [--seed 1] [--format ndjson|csv|fhir] [--danger-share 0.04]"
          + " [--refused-share 0] [--out FILE]";

  /**
   * Writes people.
   *
   * @param records how many
   * @param format {@code ndjson}, {@code csv} or {@code fhir}
   */
  public void write(long records, String format, OutputStream out) throws IOException {
    RecordWriter writer =
        switch (format) {
          case "ndjson" -> new JsonLines(pack.catalogue(), out);
          case "csv" -> new CsvLines(pack.catalogue(), out);
          case "fhir" -> new FhirLines(pack, out);
          default -> throw new IllegalArgumentException("no format " + format + "; " + USAGE);
        };
    People people = new People(pack, seed, dangerShare);
    Spoiler spoiler = new Spoiler(pack.catalogue());
    writer.head();
    writer.end();
    for (long n = 1; n <= records; n++) {
      Answers answers = people.person(n);
      SplittableRandom refused = People.random(seed + REFUSED, n);
      if (refused.nextDouble() < refusedShare) {
        spoiler.spoil(answers, refused);
      }
      writer.person("g-" + n, answers);
      writer.end();
    }
  }
}
