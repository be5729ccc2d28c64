package org.cramptriage.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.reading.InputFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a job is asked to do.
 *
 * @param inputs files, folders, patterns
 * @param output the folder for everything that is written
 * @param rejects where the rejects are moved at the end, or null
 * @param from the format of text inputs, if it is not to be found out
 * @param table whether the inputs are Parquet
 * @param format how results are written
 * @param engine what evaluates the rules
 * @param rules the folder or zip file of an edited rule pack, or null
 * @param checkIds whether repeated ids are counted
 * @param compression how what is written is packed
 * @param partBytes about how many bytes of input one task reads; 0 to find out
 */
record JobOptions(
    List<String> inputs,
    String output,
    @Nullable String rejects,
    Optional<InputFormat> from,
    boolean table,
    Format format,
    Engine engine,
    @Nullable String rules,
    boolean checkIds,
    String compression,
    long partBytes) {

  private static final int MOST_MB = 1024;

  /** What a Spark without native libraries can pack. */
  private static final List<String> OF_TEXT = List.of("none", "gzip", "lz4");

  private static final List<String> OF_PARQUET = List.of("none", "gzip", "snappy", "zstd");

  /** How results are written. */
  enum Format {
    NDJSON,
    CSV,
    PARQUET
  }

  /** How inputs are written; the first four are those of batch. */
  private enum From {
    NDJSON,
    JSON,
    CSV,
    FHIR,
    PARQUET
  }

  static JobOptions of(
      List<String> inputs,
      String output,
      @Nullable String rejects,
      @Nullable String from,
      String format,
      String engine,
      @Nullable String rules,
      boolean checkIds,
      String compression,
      @Nullable Integer partMb) {
    From asked = from == null ? null : choice("--from", from, From.class);
    boolean table = asked == From.PARQUET || (asked == null && TableFiles.areTables(inputs));
    if (partMb != null && (partMb < 1 || partMb > MOST_MB)) {
      throw new JobRefusedException("--part-mb must lie between 1 and " + MOST_MB);
    }
    Format written = choice("--format", format, Format.class);
    checkCompression(compression, written);
    return new JobOptions(
        List.copyOf(inputs),
        output,
        rejects,
        asked == null || table ? Optional.empty() : Optional.of(InputFormat.valueOf(asked.name())),
        table,
        written,
        choice("--engine", engine, Engine.class),
        rules,
        checkIds,
        compression,
        partMb == null ? 0 : (long) partMb << 20);
  }

  private static void checkCompression(String compression, Format format) {
    List<String> known = format == Format.PARQUET ? OF_PARQUET : OF_TEXT;
    if (!known.contains(compression)) {
      throw new JobRefusedException(
          "--compression: expected one of %s for --format %s, not %s"
              .formatted(known, format.name().toLowerCase(Locale.ROOT), compression));
    }
  }

  private static <E extends Enum<E>> E choice(String option, String written, Class<E> kind) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(value -> value.name().equalsIgnoreCase(written))
        .findFirst()
        .orElseThrow(
            () ->
                new JobRefusedException(
                    option
                        + ": expected one of "
                        + Arrays.toString(kind.getEnumConstants()).toLowerCase(Locale.ROOT)
                        + ", not "
                        + written));
  }

  /** Where the rejects lie at the end. */
  String rejectsFolder() {
    return rejects == null ? output + "/" + Outcome.folder(Outcome.REFUSED) : rejects;
  }
}
