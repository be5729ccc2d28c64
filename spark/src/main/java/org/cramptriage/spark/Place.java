package org.cramptriage.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * A file or folder that somebody has named.
 *
 * @param system the file system it lies in
 * @param path its full address
 */
record Place(FileSystem system, Path path) {

  /**
   * Finds the file system.
   *
   * @param name what was written on the command line
   * @throws JobRefusedException if it is no address, or this Spark has no such file system
   * @throws IOException if the file system cannot be reached
   */
  static Place of(String name, Configuration settings) throws IOException {
    Path path = path(name);
    try {
      FileSystem system = path.getFileSystem(settings);
      return new Place(system, system.makeQualified(path));
    } catch (UnsupportedFileSystemException e) {
      throw unknown(name, e);
    } catch (IOException e) {
      throw new IOException(name + ": cannot be reached (" + Failure.root(e).getMessage() + ")");
    } catch (IllegalArgumentException e) {
      throw new JobRefusedException(name + ": is no address (" + Failure.firstLine(e) + ")");
    } catch (RuntimeException e) {
      if (Failure.root(e) instanceof ClassNotFoundException missing) {
        throw unknown(name, missing);
      }
      throw e;
    }
  }

  private static Path path(String name) {
    if (name.isBlank()) {
      throw new JobRefusedException("a name of a file or folder is empty; write one");
    }
    try {
      return new Path(name);
    } catch (IllegalArgumentException e) {
      throw new JobRefusedException(name + ": is no address (" + Failure.firstLine(e) + ")");
    }
  }

  private static JobRefusedException unknown(String name, Exception e) {
    return new JobRefusedException(
        "%s: this Spark has no such file system (%s); give spark-submit the library, as in --packages org.apache.hadoop:hadoop-aws:VERSION for s3a"
            .formatted(name, Failure.firstLine(e)));
  }

  /** Whether the other place is this one or lies in it. */
  boolean holds(Place other) {
    return holds(other.path);
  }

  /** Whether a full address is this one or lies in it. */
  boolean holds(Path other) {
    return (other + "/").startsWith((path + "/").replaceFirst("/+$", "/"));
  }

  boolean exists() throws IOException {
    try {
      return system.exists(path);
    } catch (IOException e) {
      throw new IOException(path + ": cannot be reached (" + Failure.root(e).getMessage() + ")");
    }
  }
}
