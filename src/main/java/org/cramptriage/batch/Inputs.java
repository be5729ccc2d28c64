package org.cramptriage.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list of inputs behind files, folders, patterns and {@code -}. */
final class Inputs {

  private final List<Path> outputs;
  private final InputStream standardInput;
  private final List<Source> sources = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();

  /**
   * An empty list.
   *
   * @param outputs what the run itself writes: never an input
   * @param standardInput what {@code -} stands for
   */
  Inputs(List<Path> outputs, InputStream standardInput) {
    this.outputs = List.copyOf(outputs);
    this.standardInput = standardInput;
  }

  /** The inputs in their order. */
  List<Source> sources() {
    return sources;
  }

  /** What was passed over, and why. */
  List<String> skipped() {
    return skipped;
  }

  /** Adds what a word of the command line stands for. */
  void add(String word) {
    if (word.equals("-")) {
      if (seen.add("-")) {
        sources.add(Source.pipe("standard input", standardInput));
      }
      return;
    }
    Path path = path(word);
    if (Files.isDirectory(path)) {
      folder(path);
    } else if (Files.exists(path)) {
      named(word, path);
    } else if (Glob.isPattern(word)) {
      pattern(word);
    } else {
      throw new BatchRefusedException(word + ": there is no such file");
    }
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new BatchRefusedException(word + ": there is no such file");
    }
  }

  private void named(String word, Path path) {
    if (isOutput(path)) {
      throw new BatchRefusedException(word + ": is an input and an output of this run");
    }
    file(word, path);
  }

  private void folder(Path folder) {
    try {
      Glob.sorted(folder, "*").forEach(this::found);
    } catch (IOException e) {
      throw new BatchRefusedException(folder + ": the folder cannot be read");
    }
  }

  private void pattern(String word) {
    List<Path> found = Glob.expand(word);
    if (found.isEmpty()) {
      throw new BatchRefusedException(word + ": no file matches");
    }
    found.forEach(this::found);
  }

  private void found(Path path) {
    if (Files.isDirectory(path)) {
      skipped.add(path + " (a folder in a folder)");
    } else if (isOutput(path)) {
      skipped.add(path + " (written by this run)");
    } else {
      file(path.toString(), path);
    }
  }

  private void file(String name, Path path) {
    if (!Files.isRegularFile(path) && Files.exists(path)) {
      sources.add(Source.pipe(name, open(name, path)));
    } else if (seen.add(real(path))) {
      sources.add(Source.file(name, path));
    } else {
      skipped.add(name + " (named twice)");
    }
  }

  private static InputStream open(String name, Path path) {
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new BatchRefusedException(name + ": cannot be read");
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private boolean isOutput(Path path) {
    return outputs.stream().anyMatch(output -> isSame(path, output));
  }

  /** Whether two names, links included, are one file. */
  static boolean isSame(Path one, Path other) {
    try {
      return real(one).equals(real(other)) || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
