package org.cramptriage.batch.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  private final Prefix earlier;
  private final Target target;
  private ChunkBuilder builder;
  private final List<Chunk> unverified = new ArrayList<>();
  private @Nullable RawInput raw;
  private @Nullable CsvQuestionnaires columns;

  /**
   * Reads an input.
   *
   * @param source the input
   * @param from where to go on in it
   * @param earlier what an earlier run read of it; no chunk leaves before that was compared
   * @param target where the chunks go
   */
  public SourceReader(Source source, ReadingState from, Prefix earlier, Target target) {
    this.source = source;
    this.from = from;
    this.earlier = earlier;
    this.target = target;
    this.builder = new ChunkBuilder(source.name(), from.records());
  }

  /**
   * Reads to the end; what cannot be read becomes a refused entry.
   *
   * @throws LostInputException if the file vanished or changed while it was read
   * @throws ChangedInputException if it is not the file that the earlier run read
   */
  public void read(Optional<InputFormat> asked, Catalogue catalogue)
      throws IOException, InterruptedException {
    try (RawInput opened = source.open(earlier)) {
      raw = opened;
      records(opened, asked, catalogue);
      opened.verify();
    } catch (BrokenInputException e) {
      builder.broken(e.problems());
    }
    emit(ReadingState.before(from.source() + 1));
  }

  private void records(RawInput opened, Optional<InputFormat> asked, Catalogue catalogue)
      throws IOException, InterruptedException {
    try {
      records(new ByteFeed(Unpacking.of(opened)), asked, catalogue);
    } catch (BrokenInputException e) {
      builder.broken(e.problems());
    }
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
    unverified.add(
        new Chunk(
            builder.bytes(),
            builder.slices(),
            columns,
            from.source(),
            raw == null ? Prefix.NONE : raw.prefix(),
            after,
            empty ? source.name() : null));
    if (raw == null || raw.isVerified()) {
      for (Chunk chunk : unverified) {
        target.put(chunk);
      }
      unverified.clear();
    }
  }
}
