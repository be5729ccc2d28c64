package org.cramptriage.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.cramptriage.CrampTriage;
import org.cramptriage.batch.reading.ChangedInputException;
import org.cramptriage.batch.reading.Source;
import org.cramptriage.questionnaire.Catalogue;

/**
 * A run over files of questionnaires: checked first, then done. Results come in input order, with
 * the same bytes for any number of threads; every record ends as one result or one reject.
 */
public final class Batch {

  private final BatchOptions options;
  private final OutputStream standardOutput;
  private final OutputStream standardError;
  private final Optional<CheckpointFile> checkpoints;
  private final List<Source> sources;
  private final List<String> skipped;

  /**
   * Checks the options; nothing is written yet.
   *
   * @param options what to do
   * @param standardInput read for the input {@code -}
   * @param standardOutput where results go if no file is named
   * @param standardError where rejects go if no file is named for results or rejects
   * @throws BatchRefusedException if the run is not possible as it was asked for
   */
  public Batch(
      BatchOptions options,
      InputStream standardInput,
      OutputStream standardOutput,
      OutputStream standardError) {
    this.options = options;
    this.standardOutput = standardOutput;
    this.standardError = standardError;
    this.checkpoints =
        Optional.ofNullable(options.output()).filter(OutputTarget::isFile).map(CheckpointFile::new);
    checkUnfinished();
    Inputs inputs = new Inputs(outputs(), standardInput);
    options.inputs().forEach(inputs::add);
    this.sources = List.copyOf(inputs.sources());
    this.skipped = List.copyOf(inputs.skipped());
  }

  /** Whether an earlier run to the same output can be resumed. */
  public boolean isUnfinished() {
    return checkpoints.map(CheckpointFile::exists).orElse(false);
  }

  private void checkUnfinished() {
    if (isUnfinished() && !options.resume()) {
      throw new BatchRefusedException(
          "%s: an earlier run was not finished; add --resume to go on, or delete %s to start over"
              .formatted(options.output(), checkpoints.orElseThrow().path()));
    }
  }

  private List<Path> outputs() {
    Map<String, Path> outputs = new LinkedHashMap<>();
    Optional.ofNullable(options.output()).ifPresent(path -> outputs.put("results", path));
    options.rejectsFile().ifPresent(path -> outputs.put("rejects", path));
    outputs.values().forEach(OutputTarget::check);
    checkpoints.ifPresent(
        file -> {
          outputs.put("checkpoint", file.path());
          outputs.put("draft of the checkpoint", file.draft());
        });
    outputs.forEach((role, path) -> outputs.forEach((r, p) -> checkDifferent(role, path, r, p)));
    return List.copyOf(outputs.values());
  }

  private static void checkDifferent(String role, Path path, String other, Path otherPath) {
    if (!role.equals(other) && RealPath.isSameIgnoringCase(path, otherPath)) {
      throw new BatchRefusedException(
          "the %s (%s) and the %s (%s) would be the same file; name another one with --rejects"
              .formatted(role, path, other, otherPath));
    }
  }

  /** The file for refused records, unless they go to standard error. */
  public Optional<Path> rejects() {
    return options.rejectsFile();
  }

  /**
   * Runs the batch.
   *
   * @param triage the rules
   * @param progress called after every chunk that was written
   * @param stop may be requested from another thread
   * @throws BatchRefusedException if it must not be resumed
   * @throws BatchStoppedException if something outside stopped it; it can be resumed
   */
  public BatchSummary run(CrampTriage triage, BatchProgress progress, Stop stop) {
    ProgramAndRules rules = ProgramAndRules.of(triage.rules());
    return run(rules, options.engine().evaluators(triage, options.format()), progress, stop);
  }

  BatchSummary run(
      ProgramAndRules rules,
      Supplier<RecordEvaluator> evaluators,
      BatchProgress progress,
      Stop stop) {
    Checkpoint.RunIdentity identity = identity(rules);
    try (OutputTarget output = output()) {
      // Read only now: while the output was not locked, another run could have finished.
      Optional<Checkpoint> earlier = checkpoints.flatMap(CheckpointFile::read);
      earlier.ifPresent(checkpoint -> checkSame(checkpoint.difference(identity)));
      try (OutputTarget rejects = rejectsTarget()) {
        RunJournal journal = new RunJournal(checkpoints, identity, output, rejects, options);
        journal.start(earlier, evaluators.get().heading());
        return run(journal, rules.catalogue(), evaluators, progress, stop);
      }
    } catch (ChangedInputException e) {
      throw different(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new BatchStoppedException("the output cannot be closed (" + e.getMessage() + ")");
    }
  }

  private BatchSummary run(
      RunJournal journal,
      Catalogue catalogue,
      Supplier<RecordEvaluator> evaluators,
      BatchProgress progress,
      Stop stop)
      throws ChangedInputException {
    BatchRun run = new BatchRun(journal, sources, progress, stop);
    boolean complete = run.evaluate(options, catalogue, evaluators);
    journal.end(complete);
    Tally tally = journal.tally();
    return BatchSummary.of(
        tally,
        OptionalLong.of(tally.repeated()),
        skipped,
        journal.nanoseconds(),
        complete ? "" : run.place());
  }

  private void checkSame(String difference) {
    if (!difference.isEmpty()) {
      throw different(difference);
    }
  }

  private BatchRefusedException different(String why) {
    return new BatchRefusedException(
        "the run cannot be resumed: %s; repeat it with what it had then, or delete %s to start over"
            .formatted(why, checkpoints.map(CheckpointFile::path).orElseThrow()));
  }

  private OutputTarget output() {
    Path path = options.output();
    return path == null
        ? OutputTarget.stream("standard output", standardOutput)
        : OutputTarget.file(path);
  }

  private OutputTarget rejectsTarget() {
    return rejects()
        .map(OutputTarget::file)
        .orElseGet(() -> OutputTarget.stream("standard error", standardError));
  }

  private Checkpoint.RunIdentity identity(ProgramAndRules rules) {
    return new Checkpoint.RunIdentity(
        rules.program(),
        rules.version(),
        rules.hash(),
        options.forIdentity(),
        rejectsFromOutput(),
        sources.stream().map(s -> new Checkpoint.Input(s.name(), s.size())).toList());
  }

  /** Where rejects go, seen from the output, so that a folder with both may be moved. */
  private String rejectsFromOutput() {
    Path output = options.output();
    Optional<Path> rejects = rejects().filter(OutputTarget::isFile);
    if (output == null || rejects.isEmpty()) {
      return "a stream";
    }
    Path from = RealPath.of(output.resolveSibling("."));
    Path file = RealPath.of(rejects.get());
    return String.valueOf(
        Objects.equals(from.getRoot(), file.getRoot()) ? from.relativize(file) : file);
  }
}
