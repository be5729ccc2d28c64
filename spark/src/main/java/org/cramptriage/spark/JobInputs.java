package org.cramptriage.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files behind the words of the command line, in the order and with the names of batch. */
final class JobInputs {

  /**
   * A file to be read.
   *
   * @param name as people named it
   * @param status where it lies, and its size
   */
  record Found(String name, FileStatus status) {}

  private final Configuration settings;
  private final List<Found> files = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  JobInputs(Configuration settings) {
    this.settings = settings;
  }

  /** The files in their order. */
  List<Found> files() {
    return files;
  }

  /** Their names in this order. */
  List<String> names() {
    return files.stream().map(Found::name).toList();
  }

  /** What was passed over, and why. */
  List<String> skipped() {
    return skipped;
  }

  /**
   * Refuses a run without a file, before it replaces what an earlier one has written.
   *
   * @param words the words of the command line
   */
  void checkAny(List<String> words) {
    if (files.isEmpty()) {
      String passed = skipped.isEmpty() ? "" : "; passed over: " + String.join(", ", skipped);
      throw new JobRefusedException(
          "nothing could be read: there is no file in " + String.join(", ", words) + passed);
    }
  }

  /** Adds a file, a folder (the files directly in it, by name) or a pattern. */
  void add(String word) {
    if (word.equals("-")) {
      throw new JobRefusedException(
          "-: a cluster cannot read standard input; put the data into a file");
    }
    try {
      expand(word);
    } catch (FileNotFoundException e) {
      throw new JobRefusedException(word + ": there is no such file");
    } catch (IllegalArgumentException | IOException e) {
      String why = Failure.firstLine(e);
      throw new JobRefusedException(
          why.startsWith(word + ":") ? why : word + ": cannot be read (" + why + ")");
    }
  }

  private void expand(String word) throws IOException {
    FileSystem system = Place.of(word, settings).system();
    Path path = new Path(word);
    if (system.exists(path)) {
      FileStatus status = system.getFileStatus(path);
      if (status.isDirectory()) {
        folder(system, path);
      } else {
        file(word, status);
      }
      return;
    }
    FileStatus[] matching = system.globStatus(path);
    if (matching == null || matching.length == 0) {
      throw new FileNotFoundException(word);
    }
    found(word.contains("/") ? path.getParent().toString() + "/" : "", matching);
  }

  private void folder(FileSystem system, Path folder) throws IOException {
    found(folder + "/", system.listStatus(folder));
  }

  private void found(String before, FileStatus[] all) {
    Arrays.stream(all)
        .sorted(Comparator.comparing(status -> status.getPath().toString()))
        .forEach(status -> found(before, status));
  }

  private void found(String before, FileStatus status) {
    String last = status.getPath().getName();
    String name = before.contains("*") ? status.getPath().toString() : before + last;
    if (last.startsWith(".")) {
      return;
    }
    if (status.isDirectory()) {
      skipped.add(name + " (a folder in a folder)");
    } else if (last.startsWith("_")) {
      skipped.add(name + " (a mark, not data)");
    } else {
      file(name, status);
    }
  }

  private void file(String name, FileStatus status) {
    if (seen.add(status.getPath())) {
      files.add(new Found(name, status));
    } else {
      skipped.add(name + " (named twice)");
    }
  }
}
