package org.cramptriage.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path leads, whether or not there is a file yet. */
final class RealPath {

  private static final int MOST_LINKS = 40;

  private RealPath() {}

  /** The path with all symbolic links followed. */
  static Path of(Path path) {
    Path target = path.toAbsolutePath();
    try {
      for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(target); links++) {
        target = target.resolveSibling(Files.readSymbolicLink(target));
      }
      Path folder = target.getParent();
      if (Files.exists(target) || folder == null) {
        return target.toRealPath();
      }
      return folder.toRealPath().resolve(target.getFileName());
    } catch (IOException e) {
      return target.normalize();
    }
  }

  /** Whether two paths lead to the same file, through links of either kind. */
  static boolean isSame(Path one, Path other) {
    try {
      return of(one).equals(of(other)) || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether two files would be the same where case does not count, as on the usual file systems of
   * Windows and macOS. Files that do not exist cannot be asked.
   */
  static boolean isSameIgnoringCase(Path one, Path other) {
    return isSame(one, other) || of(one).toString().equalsIgnoreCase(of(other).toString());
  }
}
