package org.cramptriage.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cramptriage.batch.reading.InputFormat;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.terms.Urgency;

/** A run of the batch in a test: everything of it but the rules, which are replaced by an echo. */
public final class TrialRun {

  /** Echoes the id and the names of the answered items; refuses the item {@code bad}. */
  public static final class Echo implements RecordEvaluator {
    @Override
    public void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
      String text = new String(buffer, from, to - from, StandardCharsets.UTF_8);
      Reading reading = JsonQuestionnaires.one(text, place.position());
      if (reading instanceof Reading.Refused refused) {
        sink.refused(refused.problems());
      } else {
        evaluate(((Reading.Read) reading).questionnaire(), place, sink);
      }
    }

    @Override
    public void evaluate(Questionnaire q, RecordPlace place, RecordSink sink) {
      if (q.answers().containsKey("bad")) {
        sink.refused(List.of(Problem.of("bad", "", "no such item")));
      } else {
        String answers = new TreeMap<>(q.answers()).toString() + q.warnings();
        byte[] line = (q.id().text() + " " + answers + "\n").getBytes(StandardCharsets.UTF_8);
        sink.assessed(q.id(), Urgency.SOON, List.of("RF-001"), line);
      }
    }

    @Override
    public byte[] heading() {
      return new byte[0];
    }
  }

  static final ProgramAndRules RULES =
      new ProgramAndRules(
          "1.0.0",
          "1.0.0",
          "sha256:test",
          new Catalogue(
              List.of(item("age", ItemType.INTEGER), item("site", ItemType.MULTI_CHOICE))));

  /** The questionnaire of these rules. */
  public static Catalogue catalogue() {
    return RULES.catalogue();
  }

  private static Item item(String id, ItemType type) {
    return new Item(
        id, 0, "?", type, Map.of(), null, null, false, null, Map.of(), null, Set.of(), Set.of(),
        List.of(), "", "");
  }

  private final Path folder;
  List<String> inputs;
  Path output;
  Path rejects;
  Optional<InputFormat> from = Optional.empty();
  int threads = 2;
  boolean resume;
  Duration checkpointEvery = Duration.ofSeconds(1);
  byte[] standardInput = new byte[0];
  ProgramAndRules rules = RULES;
  Supplier<RecordEvaluator> evaluators = Echo::new;
  BatchProgress progress = BatchProgress.NONE;
  final Stop stop = new Stop();

  /** A run in a folder, over what is in its folder {@code in}. */
  public TrialRun(Path folder) {
    this.folder = folder;
    this.inputs = List.of(folder.resolve("in").toString());
    this.output = folder.resolve("out.ndjson");
  }

  /** What a run left behind. */
  public record Outcome(BatchSummary summary, List<String> results, List<String> rejects) {

    public Outcome {
      if (summary.read() != summary.assessed() + summary.refused()) {
        throw new AssertionError("read is not assessed and refused: " + summary);
      }
      if (summary.refused() != rejects.size()) {
        throw new AssertionError("refused but not in the rejects: " + summary + rejects);
      }
    }

    /** The first word of every result: its id. */
    List<String> ids() {
      return results.stream().map(line -> line.replaceFirst(" .*", "")).toList();
    }
  }

  TrialRun inputs(Object... words) {
    inputs = Arrays.stream(words).map(Object::toString).toList();
    return this;
  }

  BatchOptions options() {
    return new BatchOptions(
        inputs,
        output,
        rejects,
        from,
        OutputFormat.NDJSON,
        threads,
        resume,
        Engine.DROOLS,
        checkpointEvery);
  }

  BatchSummary summary() {
    InputStream in = new ByteArrayInputStream(standardInput);
    OutputStream nowhere = new ByteArrayOutputStream();
    return new Batch(options(), in, nowhere, nowhere).run(rules, evaluators, progress, stop);
  }

  public Outcome go() {
    BatchSummary summary = summary();
    Path refused =
        rejects == null ? output.resolveSibling(output.getFileName() + ".rejects.ndjson") : rejects;
    return new Outcome(summary, lines(output), lines(refused));
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an input. */
  public Path file(String name, byte[] bytes) {
    try {
      Path file = folder.resolve("in").resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an input. */
  public Path file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
