package org.cramptriage.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cramptriage.batch.reading.Prefix;
import org.cramptriage.batch.reading.RunningPrefix;
import org.jspecify.annotations.Nullable;

/** Where results or rejects are written: a file, which can be continued later, or a stream. */
final class OutputTarget implements Closeable {

  private final String name;
  private final OutputStream stream;
  private final @Nullable FileChannel file;
  private final RunningPrefix written = new RunningPrefix();

  private OutputTarget(String name, OutputStream stream, @Nullable FileChannel file) {
    this.name = name;
    this.stream = stream;
    this.file = file;
  }

  /** A pipe, a terminal or standard output. */
  static OutputTarget stream(String name, OutputStream stream) {
    return new OutputTarget(name, stream, null);
  }

  /** Whether the path is, or will be, a plain file. */
  static boolean isFile(Path path) {
    return Files.isRegularFile(path) || !Files.exists(path);
  }

  /** Opens a file without changing it. */
  static OutputTarget file(Path path) {
    try {
      if (!isFile(path)) {
        return stream(path.toString(), Files.newOutputStream(path, StandardOpenOption.WRITE));
      }
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      if (!isFree(file)) {
        file.close();
        throw new BatchRefusedException(path + ": another run is writing this file");
      }
      return new OutputTarget(path.toString(), Channels.newOutputStream(file), file);
    } catch (IOException e) {
      throw new BatchRefusedException(path + ": cannot be written (" + e.getMessage() + ")");
    }
  }

  private static boolean isFree(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Refuses a path that cannot become a file, before any work is done. */
  static void check(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw new BatchRefusedException(path + ": cannot be written (it is a folder)");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw new BatchRefusedException(
          path + ": cannot be written (there is no folder " + folder + ")");
    }
  }

  /**
   * Checks that the file begins with what an earlier run wrote, and goes on after it.
   *
   * @throws BatchRefusedException if it does not; the file is as it was
   */
  void verify(Prefix earlier) {
    if (file == null) {
      return;
    }
    try {
      written.addUpTo(earlier.length(), Channels.newInputStream(file.position(0)));
    } catch (IOException e) {
      throw stopped(e);
    }
    if (written.length() < earlier.length()) {
      throw new BatchRefusedException(
          name
              + ": is shorter than the earlier run left it; put back the file of that run, or start over without --resume");
    }
    if (!written.now().equals(earlier)) {
      throw new BatchRefusedException(
          name
              + ": was changed after the earlier run wrote it; put back the file of that run, or start over without --resume");
    }
  }

  /** Removes everything after the bytes that count. */
  void cut() {
    if (file == null) {
      return;
    }
    try {
      file.truncate(written.length());
      file.position(written.length());
    } catch (IOException e) {
      throw stopped(e);
    }
  }

  void write(ByteArrayOutputStream bytes) {
    write(bytes.toByteArray());
  }

  void write(byte[] bytes) {
    try {
      if (file == null) {
        stream.write(bytes);
      } else {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          file.write(rest);
        }
      }
      written.add(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw stopped(e);
    }
  }

  /** Forces what was written to the disk. */
  void force() {
    try {
      if (file == null) {
        stream.flush();
      } else {
        file.force(false);
      }
    } catch (IOException e) {
      throw stopped(e);
    }
  }

  private BatchStoppedException stopped(IOException e) {
    return new BatchStoppedException(name + " cannot be written (" + e.getMessage() + ")");
  }

  /** The bytes that count. */
  Prefix written() {
    return written.now();
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    } else {
      stream.flush();
    }
  }
}
