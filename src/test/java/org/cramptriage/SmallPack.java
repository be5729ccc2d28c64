package org.cramptriage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;

/**
 * The pack of {@code src/test/packs/small}, for tests that need a pack and not the medicine. What
 * does not depend on its rules, such as the questionnaire, is that of the shipped pack.
 */
public final class SmallPack {

  private static final Set<String> SHARED =
      Set.of(
          PackLayout.PACK,
          PackLayout.QUESTIONNAIRE,
          PackLayout.BASELINE,
          PackLayout.WORDING,
          PackLayout.VOCABULARY + "/atc-prefixes.yaml",
          PackLayout.VOCABULARY + "/reading.yaml");
  private static final PackFiles FILES = read();

  private SmallPack() {}

  private static PackFiles read() {
    Map<String, String> files =
        new TreeMap<>(PackFiles.in(Path.of("src/test/packs/small")).byPath());
    PackFiles.builtIn()
        .byPath()
        .forEach(
            (path, text) -> {
              if (SHARED.contains(path)) {
                files.putIfAbsent(
                    path, path.equals(PackLayout.WORDING) ? withoutApprovals(text) : text);
              }
            });
    return new PackFiles(files);
  }

  /** The approved sentences of rules that the small pack does not have. */
  private static String withoutApprovals(String text) {
    return text.replaceAll("    - rule: (?!RF-040)[A-Z]+-\\d+\n.*\n.*\n", "");
  }

  /** All its files. */
  public static PackFiles files() {
    return FILES;
  }

  /** The same with the rules of {@code src/test/packs/follow-ups}, which read calming items. */
  public static PackFiles withFollowUps() {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    PackFiles.in(Path.of("src/test/packs/follow-ups"))
        .byPath()
        .forEach((path, text) -> files.put(path, text));
    return new PackFiles(files);
  }

  /** Writes all its files below this folder. */
  public static void copyTo(Path folder) {
    copy(FILES, folder);
  }

  static void copy(PackFiles files, Path folder) {
    files.byPath().forEach((path, text) -> write(folder.resolve(path), text));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
