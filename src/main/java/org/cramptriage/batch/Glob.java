package org.cramptriage.batch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the files of a pattern that the shell has not expanded, sorted by name. */
final class Glob {

  private Glob() {}

  /** Whether a name is a pattern. */
  static boolean isPattern(String name) {
    return name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** All paths that match. */
  static List<Path> expand(String pattern) {
    int slash = pattern.lastIndexOf('/');
    String last = pattern.substring(slash + 1);
    if (slash < 0) {
      return matches(Path.of(""), last);
    }
    String folder = slash == 0 ? "/" : pattern.substring(0, slash);
    List<Path> found = new ArrayList<>();
    for (Path parent : isPattern(folder) ? expand(folder) : List.of(Path.of(folder))) {
      if (Files.isDirectory(parent)) {
        found.addAll(matches(parent, last));
      }
    }
    return found;
  }

  private static List<Path> matches(Path folder, String pattern) {
    if (!isPattern(pattern)) {
      Path path = folder.resolve(pattern);
      return Files.exists(path) ? List.of(path) : List.of();
    }
    try {
      return sorted(folder, pattern);
    } catch (IOException | DirectoryIteratorException e) {
      throw new BatchRefusedException(folder + ": the folder cannot be read");
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new BatchRefusedException(pattern + ": is neither a file nor a valid pattern");
    }
  }

  /** The content of a folder, sorted by name; hidden files only if the pattern asks for them. */
  static List<Path> sorted(Path folder, String pattern) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
      for (Path path : stream) {
        Path found1 = folder.toString().isEmpty() ? path.getFileName() : path;
        if (pattern.startsWith(".") || !found1.getFileName().toString().startsWith(".")) {
          found.add(found1);
        }
      }
    }
    found.sort(java.util.Comparator.comparing(Path::toString));
    return found;
  }
}
