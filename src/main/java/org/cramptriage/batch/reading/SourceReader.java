package org.cramptriage.batch.reading;

import java.io.IOException;
import java.util.Optional;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CsvQuestionnaires;
import org.jspecify.annotations.Nullable;

/** Cuts one input into chunks. */
public final class SourceReader {

  /** Takes chunks, and lets the reader wait while there are enough. */
  public interface Target {
    void put(Chunk chunk) throws InterruptedException;
  }

  private final Source source;
  private final ReadingState from;
  private final long bytesBefore;
  private final Target target;
  private ChunkBuilder builder;
  private @Nullable RawInput raw;
  private @Nullable CsvQuestionnaires columns;

  /**
   * Reads an input.
   *
   * @param source the input
   * @param from where to go on in it
   * @param bytesBefore the size of the inputs before it
   * @param target where the chunks go
   */
  public SourceReader(Source source, ReadingState from, long bytesBefore, Target target) {
    this.source = source;
    this.from = from;
    this.bytesBefore = bytesBefore;
    this.target = target;
    this.builder = new ChunkBuilder(source.name(), from.records());
  }

  /**
   * Reads to the end; what cannot be read becomes a refused entry.
   *
   * @throws LostInputException if the file vanished or changed
   */
  public void read(Optional<InputFormat> asked, Catalogue catalogue)
      throws IOException, InterruptedException {
    try (RawInput opened = source.open()) {
      raw = opened;
      records(new ByteFeed(Unpacking.of(opened)), asked, catalogue);
    } catch (BrokenInputException e) {
      builder.broken(e.problems());
    }
    emit(ReadingState.before(from.source() + 1));
  }

  private void records(ByteFeed feed, Optional<InputFormat> asked, Catalogue catalogue)
      throws IOException, InterruptedException {
    Layout layout = Layout.of(feed, source, asked, catalogue, from.records());
    columns = layout.columns();
    if (from.records() > 0) {
      feed.skipTo(from);
    }
    while (layout.splitter().next(builder)) {
      if (builder.isFull()) {
        emit(new ReadingState(from.source(), feed.offset(), feed.line(), builder.position()));
        builder = new ChunkBuilder(source.name(), builder.position());
      }
    }
  }

  private void emit(ReadingState after) throws InterruptedException {
    boolean empty = builder.position() == 0;
    target.put(
        new Chunk(
            builder.bytes(),
            builder.slices(),
            columns,
            after,
            bytesBefore + (raw == null ? 0 : raw.count()),
            empty ? source.name() : null));
  }
}
