package org.cramptriage.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cramptriage.assess.transitions.LevelTransition;
import org.cramptriage.assess.transitions.LevelTransitions;
import org.cramptriage.assess.transitions.PairedSession;
import org.cramptriage.batch.reading.Prefix;
import org.cramptriage.batch.reading.ReadingState;
import org.cramptriage.batch.reading.Source;
import org.cramptriage.batch.reading.SourceReader;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.json.JsonTree;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.terms.Urgency;

/** Assesses files of questionnaires, in any format that batch reads, with two rule packs. */
public final class Corpus {

  private static final String BETWEEN = "\t";
  private static final int FIELDS = 4;
  private static final int LONGEST_ID = 200;

  private final List<Source> sources;
  private final List<String> skipped;

  /**
   * A corpus.
   *
   * @param words files, folders, patterns, or {@code -} for standard input
   * @param standardInput read for the word {@code -}
   * @throws BatchRefusedException if there is no such file
   */
  public Corpus(List<String> words, InputStream standardInput) {
    Inputs inputs = new Inputs(List.of(), standardInput);
    words.forEach(inputs::add);
    this.sources = List.copyOf(inputs.sources());
    this.skipped = List.copyOf(inputs.skipped());
  }

  /**
   * The result of a corpus.
   *
   * @param transitions who moves from which level to which
   * @param refused how many records, or files, at least one pack refuses
   * @param reasons the first of them with their places and reasons
   * @param skipped what was skipped, and why
   */
  public record Result(
      LevelTransitions transitions, long refused, List<String> reasons, List<String> skipped) {
    /** Defensive copies. */
    public Result {
      reasons = List.copyOf(reasons);
      skipped = List.copyOf(skipped);
    }
  }

  /**
   * Assesses all records.
   *
   * @param sessions makes a session for each thread
   * @param catalogue the items, for the columns of CSV
   * @param threads how many threads
   * @param reached called with the number of records done so far
   * @throws BatchStoppedException if a file vanishes or the engines differ
   */
  public Result transitions(
      Supplier<PairedSession> sessions,
      Catalogue catalogue,
      int threads,
      java.util.function.LongConsumer reached) {
    LevelTransitions transitions = new LevelTransitions();
    List<String> reasons = new ArrayList<>();
    long refused = 0;
    Stop never = new Stop();
    try (Pipeline pipeline =
        new Pipeline(
            threads,
            () -> new TransitionEvaluator(sessions.get()),
            target -> read(catalogue, target))) {
      for (ChunkResult next = pipeline.take(never); next != null; next = pipeline.take(never)) {
        lines(next.output().toString(StandardCharsets.UTF_8))
            .forEach(l -> transitions.add(transition(l)));
        List<String> rejects = lines(next.rejects().toString(StandardCharsets.UTF_8));
        rejects.stream()
            .limit(LevelTransitions.MOST_NAMED - reasons.size())
            .map(Corpus::reason)
            .forEach(reasons::add);
        refused += next.tally().refused();
        pipeline.done(next);
        reached.accept(transitions.people() + refused);
      }
    } catch (ExecutionException e) {
      throw new BatchStoppedException("the corpus cannot be assessed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BatchStoppedException("interrupted");
    }
    return new Result(transitions, refused, reasons, skipped);
  }

  private void read(Catalogue catalogue, Pipeline pipeline) throws Exception {
    for (int i = 0; i < sources.size(); i++) {
      new SourceReader(sources.get(i), ReadingState.before(i), Prefix.NONE, pipeline)
          .read(Optional.empty(), catalogue);
    }
  }

  /** The place of a refused record and the reasons; nothing else that it says about a person. */
  private static String reason(String reject) {
    try {
      JsonTree fields = JsonTree.read(JsonLimits.OWN, reject);
      String why =
          fields.elements("reasons").stream()
              .map(r -> (r.text("item") + " " + r.text("expected")).strip())
              .collect(Collectors.joining("; "));
      return fields.text("source") + ":" + fields.number("line") + ": " + why;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  /** A transition as the line that a worker thread passes to the counting thread. */
  static String line(LevelTransition transition) {
    String id = org.cramptriage.questionnaire.Problem.oneLine(transition.id(), LONGEST_ID);
    return transition.before()
        + BETWEEN
        + transition.after()
        + BETWEEN
        + transition.subgroups()
        + BETWEEN
        + id.replace(BETWEEN, " ")
        + "\n";
  }

  private static LevelTransition transition(String line) {
    String[] fields = line.split(BETWEEN, FIELDS);
    return new LevelTransition(
        fields[3],
        Urgency.valueOf(fields[0]),
        Urgency.valueOf(fields[1]),
        Long.parseLong(fields[2]));
  }
}
