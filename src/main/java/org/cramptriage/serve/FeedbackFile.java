package org.cramptriage.serve;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The feedback file: one line of JSON for each entry, append-only, flushed to disk before the
 * client gets its response.
 */
final class FeedbackFile implements Closeable {

  private final @Nullable FileChannel channel;

  private FeedbackFile(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens the file, or creates it, readable only by its owner.
   *
   * @param file empty if feedback is not stored
   * @throws IOException if it cannot be written
   */
  static FeedbackFile open(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return new FeedbackFile(null);
    }
    Path path = file.get();
    if (Files.notExists(path)
        && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return new FeedbackFile(FileChannel.open(path, CREATE, READ, WRITE));
  }

  /** Whether feedback is stored. */
  boolean isKept() {
    return channel != null;
  }

  /** Appends all of these lines; if the disk fails, none. */
  synchronized void append(List<String> lines) {
    FileChannel to = channel;
    if (to == null) {
      throw new IllegalStateException("feedback is not stored");
    }
    try {
      long end = to.size();
      try {
        String before = endsInsideALine(to, end) ? "\n" : "";
        String text = before + String.join("\n", lines) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        for (long at = end; bytes.hasRemaining(); ) {
          at += to.write(bytes, at);
        }
        to.force(true);
      } catch (IOException e) {
        to.truncate(end);
        throw e;
      }
    } catch (IOException e) {
      throw Refusal.retryLater("the feedback could not be stored; send it again later");
    }
  }

  /** Whether the file ends within a line, as after a crash; the next line then starts a new one. */
  private static boolean endsInsideALine(FileChannel file, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end > 0 && file.read(last, end - 1) == 1 && last.get(0) != '\n';
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the feedback file cannot be closed", e);
    }
  }
}
