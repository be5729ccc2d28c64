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
 * An input.
 *
 * @param name its name, for messages and rejects
 * @param path its path, if it is a file
 * @param stream its bytes, if it is a pipe, which can be read only once
 * @param size its size in bytes, or -1 if it has none
 */
public record Source(String name, @Nullable Path path, @Nullable InputStream stream, long size) {

  /**
   * Opens it for reading.
   *
   * @param earlier what an earlier run read of it
   */
  RawInput open(Prefix earlier) throws IOException {
    if (stream != null) {
      return new RawInput(stream, name, size, earlier);
    }
    if (path == null) {
      throw new UncheckedIOException(new IOException(name + " is neither a file nor a pipe"));
    }
    try {
      return new RawInput(Files.newInputStream(path), name, size, earlier);
    } catch (NoSuchFileException e) {
      throw new LostInputException(name + " has vanished");
    } catch (AccessDeniedException e) {
      if (earlier.length() > 0) {
        throw new LostInputException(name + " can no longer be read (no permission)");
      }
      throw new BrokenInputException("the file may not be read (no permission)");
    }
  }

  /**
   * Checks an input that an earlier run has finished.
   *
   * @param earlier all that it read of it
   * @throws ChangedInputException if it is no longer the same
   */
  public void verify(Prefix earlier) throws IOException {
    if (earlier.length() > 0 || stream != null) {
      try (RawInput raw = open(earlier)) {
        raw.verifyWhole();
      }
    }
  }
}
