package org.cramptriage.batch;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cramptriage.batch.reading.Chunk;
import org.cramptriage.batch.reading.CsvRow;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.batch.reading.RecordSlice;
import org.cramptriage.questionnaire.CsvQuestionnaires;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** Evaluates the records of a chunk in their order; every one ends as result or reject. */
public final class ChunkWork {

  private static final Pattern POSITION = Pattern.compile("#[1-9][0-9]{0,17}");
  private static final String CUT =
      "this is not the whole record (cut, or not UTF-8); take the record from its source";

  private final ThreadLocal<RecordEvaluator> evaluators;
  private final Chunk chunk;
  private final ChunkResult result;

  private ChunkWork(ThreadLocal<RecordEvaluator> evaluators, Chunk chunk) {
    this.evaluators = evaluators;
    this.chunk = chunk;
    this.result = new ChunkResult(chunk);
  }

  /**
   * Evaluates a chunk.
   *
   * @param evaluators gives this thread its evaluator; after a defect, a new one
   */
  public static ChunkResult of(Chunk chunk, ThreadLocal<RecordEvaluator> evaluators) {
    ChunkWork work = new ChunkWork(evaluators, chunk);
    try {
      chunk.slices().forEach(work::slice);
      evaluators.get().finish();
    } catch (EnginesDifferException e) {
      throw e;
    } catch (RuntimeException e) {
      // One person's answers that hit a defect must not cost the others their results.
      evaluators.remove();
      work = new ChunkWork(evaluators, chunk);
      chunk.slices().forEach(work::alone);
    }
    if (work.result.tally().read() != chunk.slices().size()) {
      throw new IllegalStateException("a record must end exactly once");
    }
    if (chunk.empty() != null) {
      work.result.tally().addEmpty(chunk.empty());
    }
    return work.result;
  }

  private void alone(RecordSlice slice) {
    long before = result.tally().read();
    try {
      slice(slice);
      evaluators.get().finish();
    } catch (RuntimeException e) {
      evaluators.remove();
      defect(slice, before, e);
    }
  }

  private void slice(RecordSlice slice) {
    if (slice.wholeFile()) {
      result.tally().addUnreadable();
      result.reject(new Reject(slice.place(), slice.problems()).ofFile());
    } else if (!slice.problems().isEmpty()) {
      result.tally().addRefused();
      RawRecord raw = new RawRecord(bytes(slice));
      result.id(raw.id());
      result.reject(new Reject(slice.place(), slice.problems()).of(bytes(slice), raw.id(), true));
    } else if (chunk.columns() != null) {
      row(slice, chunk.columns());
    } else {
      JsonSink sink = new JsonSink(() -> bytes(slice), slice.place(), false);
      evaluators.get().evaluate(chunk.bytes(), slice.from(), slice.to(), slice.place(), sink);
    }
  }

  private void defect(RecordSlice slice, long before, RuntimeException e) {
    if (result.tally().read() != before) {
      throw e;
    }
    byte[] bytes = bytes(slice);
    String why = "no result because of a defect, please report it: " + e;
    new RowSink(slice.place(), reject -> reject.of(bytes, null, false))
        .refused(List.of(Problem.of("", "", why)));
  }

  private byte[] bytes(RecordSlice slice) {
    return Arrays.copyOfRange(chunk.bytes(), slice.from(), slice.to());
  }

  private void row(RecordSlice slice, CsvQuestionnaires columns) {
    byte[] bytes = bytes(slice);
    RowSink broken = new RowSink(slice.place(), reject -> reject.of(bytes, null, false));
    try {
      Reading reading = columns.read(CsvRow.cells(bytes, false), slice.place().position());
      if (reading instanceof Reading.Refused refused) {
        broken.refused(refused.problems());
      } else {
        Questionnaire row = ((Reading.Read) reading).questionnaire();
        RowSink sink = new RowSink(slice.place(), reject -> rowReject(reject, row));
        evaluators.get().evaluate(row, slice.place(), sink);
      }
    } catch (CharacterCodingException e) {
      broken.refused(List.of(Problem.of("", "", RawRecord.NOT_UTF8)));
    } catch (InvalidQuestionnaireException e) {
      broken.refused(e.problems());
    }
  }

  private String rowReject(Reject reject, Questionnaire row) {
    result.id(row.id());
    return reject.of(row);
  }

  /** Writes a reject. */
  private interface Writing {
    String line(Reject reject);
  }

  /** Takes results. */
  private abstract class Sink implements RecordSink {
    @Override
    public void assessed(
        RecordId id, Urgency urgency, List<String> findings, byte[] line, int length) {
      result.tally().addAssessed(urgency, findings);
      result.id(id);
      result.output(line, length);
    }

    @Override
    public void agreed() {
      result.tally().addAgreed();
    }
  }

  /** Takes what became of a row. */
  private final class RowSink extends Sink {
    private final RecordPlace place;
    private final Writing writing;

    RowSink(RecordPlace place, Writing writing) {
      this.place = place;
      this.writing = writing;
    }

    @Override
    public void refused(List<Problem> problems) {
      result.tally().addRefused();
      result.reject(writing.line(new Reject(place, problems)));
    }
  }

  /** Takes what became of a JSON record, and looks into one that was refused before. */
  private final class JsonSink extends Sink {
    private final Supplier<byte[]> bytes;
    private final RecordPlace place;
    private final boolean unwrapped;

    JsonSink(Supplier<byte[]> bytes, RecordPlace place, boolean unwrapped) {
      this.bytes = bytes;
      this.place = place;
      this.unwrapped = unwrapped;
    }

    @Override
    public void refused(List<Problem> problems) {
      RawRecord raw = new RawRecord(bytes.get());
      String wrapped = raw.wrapped();
      if (wrapped != null && !unwrapped && !raw.isCut()) {
        unwrap(raw.id(), wrapped);
        return;
      }
      result.tally().addRefused();
      result.id(raw.id());
      List<Problem> reasons =
          wrapped != null && raw.isCut() ? List.of(Problem.of("", "", CUT)) : problems;
      Reject reject = new Reject(place, reasons);
      result.reject(
          raw.isWhole() && !raw.isResource()
              ? reject.of(raw.members())
              : reject.of(bytes.get(), raw.id(), false));
    }

    private void unwrap(@Nullable RecordId outer, String record) {
      String id = outer == null ? "" : outer.text();
      long position =
          POSITION.matcher(id).matches() ? Long.parseLong(id.substring(1)) : place.position();
      RecordPlace inner = new RecordPlace(place.source(), place.line(), place.offset(), position);
      byte[] text = record.getBytes(StandardCharsets.UTF_8);
      JsonSink sink = new JsonSink(() -> text, inner, true);
      evaluators.get().evaluate(text, 0, text.length, inner, sink);
    }
  }
}
