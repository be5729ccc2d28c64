package org.cramptriage.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file that holds the checkpoint of a run until it is finished. */
final class CheckpointFile {

  private final Path path;
  private final Path draft;

  CheckpointFile(Path output) {
    this.path = output.resolveSibling(output.getFileName() + ".checkpoint");
    this.draft = output.resolveSibling(output.getFileName() + ".checkpoint.draft");
  }

  Path path() {
    return path;
  }

  Path draft() {
    return draft;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** The checkpoint, if a run was not finished. */
  Optional<Checkpoint> read() {
    try {
      return exists() ? Optional.of(Checkpoint.of(Files.readString(path))) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new BatchRefusedException(
          path + ": is not a checkpoint that can be read; delete it and start without --resume");
    }
  }

  /** Replaces the checkpoint as a whole: a reader sees the old one or the new one. */
  void write(Checkpoint checkpoint) {
    try {
      try (FileChannel file =
          FileChannel.open(
              draft,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.wrap(ResultLine.bytes(checkpoint.toJson()));
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BatchStoppedException(path + " cannot be written (" + e.getMessage() + ")");
    }
  }

  /** The run is finished. */
  void delete() {
    try {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new BatchStoppedException(path + " cannot be deleted (" + e.getMessage() + ")");
    }
  }
}
