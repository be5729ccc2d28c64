package org.cramptriage.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cramptriage.batch.reading.InputFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param inputs files, folders, patterns, or {@code -} for standard input
 * @param output the file for the results, or null for standard output
 * @param rejects the file for refused records; null for the one beside the output, or for standard
 *     error if there is none
 * @param from the format of the inputs, if it is not to be found out
 * @param format the format of the results
 * @param threads how many threads evaluate
 * @param resume whether to go on where a run was stopped
 * @param engine what evaluates the rules
 * @param checkpointEvery the time between two checkpoints
 */
public record BatchOptions(
    List<String> inputs,
    @Nullable Path output,
    @Nullable Path rejects,
    Optional<InputFormat> from,
    OutputFormat format,
    int threads,
    boolean resume,
    Engine engine,
    Duration checkpointEvery) {

  private static final int MOST_THREADS = 1024;

  /** Refuses what makes no sense. */
  public BatchOptions {
    inputs = List.copyOf(inputs);
    if (threads < 1 || threads > MOST_THREADS) {
      throw new BatchRefusedException("--threads must lie between 1 and " + MOST_THREADS);
    }
    if (resume && (output == null || !OutputTarget.isFile(output))) {
      throw new BatchRefusedException("--resume needs an output file (-o FILE)");
    }
    if (output != null && output.toString().matches(".*\\.(gz|gzip|zst|zstd)")) {
      throw new BatchRefusedException(
          output + ": results are written uncompressed; name it without .gz or .zst");
    }
  }

  /** The file for refused records, unless they go to standard error. */
  Optional<Path> rejectsFile() {
    if (rejects != null || output == null || !OutputTarget.isFile(output)) {
      return Optional.ofNullable(rejects);
    }
    return Optional.of(output.resolveSibling(output.getFileName() + ".rejects.ndjson"));
  }

  /** The options that change bytes. */
  String forIdentity() {
    return "--format %s --from %s --engine %s"
        .formatted(
            format.code(), from.map(InputFormat::code).orElse("(by content)"), engine.code());
  }
}
