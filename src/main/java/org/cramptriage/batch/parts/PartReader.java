package org.cramptriage.batch.parts;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.cramptriage.batch.reading.BrokenInputException;
import org.cramptriage.batch.reading.Chunk;
import org.cramptriage.batch.reading.ChunkBuilder;
import org.cramptriage.batch.reading.InputFormat;
import org.cramptriage.batch.reading.LostInputException;
import org.cramptriage.batch.reading.ReadingState;
import org.cramptriage.batch.reading.SourceReader;
import org.cramptriage.questionnaire.Catalogue;
import org.jspecify.annotations.Nullable;

/** Cuts a part of a file into chunks, one at a time, as {@link SourceReader} does a whole one. */
final class PartReader implements Closeable {

  private final FileBytes file;
  private final FilePart part;
  private final Optional<InputFormat> asked;
  private final Catalogue catalogue;
  private @Nullable OpenFile open;
  private long position;
  private boolean ended;

  PartReader(FileBytes file, FilePart part, Optional<InputFormat> asked, Catalogue catalogue) {
    this.file = file;
    this.part = part;
    this.asked = asked;
    this.catalogue = catalogue;
    this.position = part.records();
  }

  /**
   * The next chunk, or null at the end; what cannot be read becomes a refused entry.
   *
   * @throws LostInputException if the file cannot be read on for reasons outside of it
   */
  @Nullable Chunk next() throws IOException {
    if (ended) {
      return null;
    }
    ChunkBuilder builder = new ChunkBuilder(file.name(), position);
    try {
      fill(builder, opened());
    } catch (BrokenInputException e) {
      builder.broken(e.problems());
      ended = true;
    }
    position = builder.position();
    return chunk(builder);
  }

  /** Whether the chunk that came last was the last. */
  boolean hasEnded() {
    return ended;
  }

  private OpenFile opened() throws IOException {
    OpenFile file = open;
    if (file == null) {
      file = OpenFile.of(this.file, asked, catalogue, part);
      open = file;
    }
    return file;
  }

  private void fill(ChunkBuilder builder, OpenFile from) throws IOException {
    while (!builder.isFull()) {
      if (from.feed().offset() >= part.end() || !from.splitter().next(builder)) {
        ended = true;
        return;
      }
    }
  }

  private Chunk chunk(ChunkBuilder builder) {
    OpenFile from = open;
    ReadingState after =
        from == null
            ? part.start()
            : new ReadingState(0, from.feed().offset(), from.feed().line(), position);
    return new Chunk(
        builder.bytes(),
        builder.slices(),
        from == null ? null : from.layout().columns(),
        after,
        ended && position == 0 ? file.name() : null);
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }
}
