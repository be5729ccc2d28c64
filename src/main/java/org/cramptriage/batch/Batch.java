package org.cramptriage.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.cramptriage.CrampTriage;
import org.cramptriage.batch.reading.Source;

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
   * Checks what is asked for; nothing is written yet.
   *
   * @param options what to do
   * @param standardInput what {@code -} stands for among the inputs
   * @param standardOutput where results go if no file is named
   * @param standardError where rejects go if no file is named for results or rejects
   * @throws BatchRefusedException if it cannot be done
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

  private void checkUnfinished() {
    boolean unfinished = checkpoints.map(CheckpointFile::exists).orElse(false);
    if (unfinished && !options.resume()) {
      throw new BatchRefusedException(
          "%s: an earlier run was not finished; add --resume to go on, or delete %s to start over"
              .formatted(options.output(), checkpoints.orElseThrow().path()));
    }
  }

  private List<Path> outputs() {
    List<Path> outputs = new ArrayList<>();
    Optional.ofNullable(options.output()).ifPresent(outputs::add);
    options.rejectsFile().ifPresent(outputs::add);
    outputs.forEach(OutputTarget::check);
    if (outputs.size() == 2 && Inputs.isSame(outputs.get(0), outputs.get(1))) {
      throw new BatchRefusedException("results and rejects must go to two different files");
    }
    checkpoints.ifPresent(file -> outputs.addAll(List.of(file.path(), file.draft())));
    return outputs;
  }

  /** The file for refused records, unless they go to standard error. */
  public Optional<Path> rejects() {
    return options.rejectsFile();
  }

  /**
   * Does it.
   *
   * @param triage the rules
   * @param progress is told how far it is
   * @param stop may be requested from another thread
   * @throws BatchRefusedException if it must not be resumed
   * @throws BatchStoppedException if something outside ended it; it can be resumed
   */
  public BatchSummary run(CrampTriage triage, BatchProgress progress, Stop stop) {
    RulesInUse rules = RulesInUse.of(triage.rules());
    return run(rules, options.engine().evaluators(triage, options.format()), progress, stop);
  }

  BatchSummary run(
      RulesInUse rules, Supplier<RecordEvaluator> evaluators, BatchProgress progress, Stop stop) {
    Checkpoint.RunIdentity identity = identity(rules);
    try (OutputTarget output = output();
        OutputTarget rejects = rejectsTarget()) {
      RunJournal journal = new RunJournal(checkpoints, identity, output, rejects, options);
      journal.start(evaluators.get().heading());
      BatchRun run = new BatchRun(journal, sources, progress, stop);
      boolean complete = run.evaluate(options, rules.catalogue(), evaluators);
      journal.end(complete);
      Tally tally = journal.tally();
      OptionalLong repeated = OptionalLong.of(tally.repeated());
      return BatchSummary.of(
          tally, repeated, skipped, journal.nanoseconds(), complete ? "" : run.place());
    } catch (IOException e) {
      throw new BatchStoppedException("the output cannot be closed (" + e.getMessage() + ")");
    }
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

  private Checkpoint.RunIdentity identity(RulesInUse rules) {
    String program = Batch.class.getPackage().getImplementationVersion();
    return new Checkpoint.RunIdentity(
        program == null ? "development" : program,
        rules.version(),
        rules.hash(),
        options.forIdentity(),
        sources.stream().map(s -> new Checkpoint.Input(s.name(), s.size(), s.head())).toList());
  }
}
