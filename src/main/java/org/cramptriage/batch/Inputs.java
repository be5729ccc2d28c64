package org.cramptriage.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cramptriage.batch.reading.Source;

/** Resolves files, folders, patterns and {@code -} to the list of inputs. */
final class Inputs {

  /** What standard input was redirected from, on systems that tell. */
  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

  private final List<Path> outputs;
  private final InputStream standardInput;
  private final List<Source> sources = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();

  /**
   * An empty list.
   *
   * @param outputs the files that the run writes, which must not be inputs
   * @param standardInput read for the word {@code -}
   */
  Inputs(List<Path> outputs, InputStream standardInput) {
    this.outputs = List.copyOf(outputs);
    this.standardInput = standardInput;
  }

  /** The inputs in their order. */
  List<Source> sources() {
    return sources;
  }

  /** What was skipped, and why. */
  List<String> skipped() {
    return skipped;
  }

  /** Adds the inputs that an argument of the command line names. */
  void add(String word) {
    if (word.equals("-")) {
      if (seen.add("-")) {
        standardInput();
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

  private void standardInput() {
    if (isOutput(STANDARD_INPUT)) {
      throw new BatchRefusedException("standard input: is an input and an output of this run");
    }
    sources.add(new Source("standard input", null, standardInput, -1));
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
      sources.add(new Source(name, null, open(name, path), -1));
    } else if (seen.add(RealPath.of(path))) {
      sources.add(fileAt(name, path));
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

  private boolean isOutput(Path path) {
    return outputs.stream().anyMatch(output -> RealPath.isSame(path, output));
  }

  private static Source fileAt(String name, Path path) {
    try {
      return new Source(name, path, null, Files.size(path));
    } catch (NoSuchFileException e) {
      throw new BatchRefusedException(name + ": there is no such file");
    } catch (IOException e) {
      return new Source(name, path, null, -1);
    }
  }
}
