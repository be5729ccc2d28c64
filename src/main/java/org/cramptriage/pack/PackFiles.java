package org.cramptriage.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rule pack as text, by their path below its root.
 *
 * @param byPath the content of each file, in the order of the paths
 */
public record PackFiles(Map<String, String> byPath) {

  private static final String BUILT_IN = "/org/cramptriage/rules/";

  /** The list of files that the build adds to the built-in pack. */
  public static final String INDEX = "index.txt";

  /** The prepared form of the pack, which the build adds as well. */
  public static final String PREPARED = "prepared.bin";

  private static final Set<String> MADE_BY_THE_BUILD = Set.of(INDEX, PREPARED);

  /** Sorted copy. */
  public PackFiles {
    byPath = Collections.unmodifiableMap(new TreeMap<>(byPath));
  }

  /** The built-in pack. */
  public static PackFiles builtIn() {
    Map<String, String> files = new TreeMap<>();
    resource(INDEX).lines().forEach(path -> files.put(path, resource(path)));
    return new PackFiles(files);
  }

  private static String resource(String path) {
    try (InputStream in = PackFiles.class.getResourceAsStream(BUILT_IN + path)) {
      if (in == null) {
        throw new IllegalStateException("the built-in rule pack lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A pack in a folder. Hidden files are left alone.
   *
   * @throws InvalidPackException if the folder or a file in it cannot be read
   */
  public static PackFiles in(Path root) {
    if (!Files.isDirectory(root)) {
      throw refused(
          root.toString(), "there is no such folder; name the folder that holds pack.yaml");
    }
    Map<String, String> files = new TreeMap<>();
    List<PackProblem> problems = new ArrayList<>();
    for (Path file : filesBelow(root)) {
      String path = root.relativize(file).toString().replace('\\', '/');
      try {
        if (Files.isSymbolicLink(file)) {
          problems.add(new PackProblem(path, 0, "is a symbolic link; put the file itself here"));
          continue;
        }
        files.put(path, Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
      } catch (CharacterCodingException e) {
        problems.add(new PackProblem(path, 0, "is not UTF-8 text; save it as UTF-8"));
      } catch (IOException e) {
        problems.add(new PackProblem(path, 0, "cannot be read"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidPackException(problems);
    }
    return new PackFiles(files);
  }

  private static List<Path> filesBelow(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(f -> !f.equals(root))
          .filter(f -> Files.isRegularFile(f) || Files.isSymbolicLink(f))
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .filter(f -> !MADE_BY_THE_BUILD.contains(f.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw refused(root.toString(), "the folder cannot be read");
    }
  }

  private static InvalidPackException refused(String file, String text) {
    return new InvalidPackException(List.of(new PackProblem(file, 0, text)));
  }

  /** The content of a file, or null if the pack has no such file. */
  public @Nullable String text(String path) {
    return byPath.get(path);
  }

  /**
   * The files that are built in: all but the cases at the edges of rules, which only a review
   * needs, and the schemas, which only editors need.
   */
  public PackFiles packaged() {
    Map<String, String> packaged = new TreeMap<>(byPath);
    packaged.keySet().removeIf(path -> PackLayout.isEdges(path) || PackLayout.isSchema(path));
    return new PackFiles(packaged);
  }

  /** A digest of all paths and contents. */
  public String digest() {
    StringBuilder all = new StringBuilder();
    byPath.forEach(
        (path, text) ->
            all.append(path).append('\n').append(text.length()).append('\n').append(text));
    return ContentHash.sha256(all.toString());
  }

  /** The paths in a folder with this ending. */
  public List<String> in(String folder, String ending) {
    return byPath.keySet().stream()
        .filter(path -> path.startsWith(folder + "/") && path.endsWith(ending))
        .toList();
  }
}
