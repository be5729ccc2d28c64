package org.cramptriage.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
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
record Source(
    String name, @Nullable Path path, @Nullable InputStream stream, long size, String head) {

  private static final int HEAD = 64 << 10;

  /** A file. */
  static Source file(String name, Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return new Source(name, path, null, Files.size(path), digest(in.readNBytes(HEAD)));
    } catch (NoSuchFileException e) {
      throw new BatchRefusedException(name + ": there is no such file");
    } catch (IOException e) {
      return new Source(name, path, null, -1, "unreadable");
    }
  }

  /** Standard input, or another pipe. */
  static Source pipe(String name, InputStream in) {
    BufferedInputStream stream = new BufferedInputStream(in, HEAD);
    stream.mark(HEAD);
    try {
      byte[] head = stream.readNBytes(HEAD);
      stream.reset();
      return new Source(name, null, stream, -1, digest(head));
    } catch (IOException e) {
      throw new BatchRefusedException(name + " cannot be read (" + e.getMessage() + ")");
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(sum, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

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
