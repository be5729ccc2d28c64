package org.cramptriage.batch.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One input.
 *
 * @param name as people know it
 * @param path where it lies, if it is a file
 * @param stream its bytes, if it is a pipe and can be read but once
 * @param size its size in bytes, or -1 if it has none
 * @param head a digest of its first bytes, to know it again
 */
public record Source(
    String name, @Nullable Path path, @Nullable InputStream stream, long size, String head) {

  /** Opens it for reading. */
  RawInput open() throws IOException {
    if (stream != null) {
      return new RawInput(stream, name, size);
    }
    if (path == null) {
      throw new UncheckedIOException(new IOException(name + " is neither a file nor a pipe"));
    }
    try {
      return new RawInput(Files.newInputStream(path), name, size);
    } catch (NoSuchFileException e) {
      throw new LostInputException(name + " has vanished");
    } catch (AccessDeniedException e) {
      throw new BrokenInputException("the file may not be read (no permission)");
    }
  }
}
