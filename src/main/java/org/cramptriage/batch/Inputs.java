package org.cramptriage.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.cramptriage.batch.reading.Source;

/** The list of inputs behind files, folders, patterns and {@code -}. */
final class Inputs {

  /** How many bytes of an input are looked at to know it again. */
  private static final int HEAD = 64 << 10;

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
        sources.add(pipe("standard input", standardInput));
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
      sources.add(pipe(name, open(name, path)));
    } else if (seen.add(real(path))) {
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

  /** A file. */
  private static Source fileAt(String name, Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return new Source(name, path, null, Files.size(path), digest(in.readNBytes(HEAD)));
    } catch (NoSuchFileException e) {
      throw new BatchRefusedException(name + ": there is no such file");
    } catch (IOException e) {
      return new Source(name, path, null, -1, "unreadable");
    }
  }

  /** Standard input, or another pipe. */
  private static Source pipe(String name, InputStream in) {
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
}
