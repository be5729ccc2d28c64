package org.cramptriage.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.batch.reading.RunningPrefix;
import org.jspecify.annotations.Nullable;

/**
 * Tells one version of the program from another. A release is known by its version. Builds between
 * two releases share one version or have none, so the check sum of their code is part of theirs.
 */
final class ProgramVersion {

  private static final String UNRELEASED = "-SNAPSHOT";

  private ProgramVersion() {}

  /** The version of the program that is running. */
  static String current() {
    return of(Batch.class.getPackage().getImplementationVersion(), code());
  }

  /**
   * The version of a program.
   *
   * @param released its version in the manifest, if it has one
   * @param code its jar or its folder of classes, if that is known
   */
  static String of(@Nullable String released, @Nullable Path code) {
    if (released != null && !released.endsWith(UNRELEASED)) {
      return released;
    }
    String version = released == null ? "development" : released;
    return code == null ? version : "%s (%s)".formatted(version, checksum(code));
  }

  private static @Nullable Path code() {
    CodeSource source = Batch.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      // A class loader of its own kind: not where batch runs from the command line.
      return null;
    }
  }

  private static String checksum(Path code) {
    RunningPrefix all = new RunningPrefix();
    try (Stream<Path> files = Files.walk(code)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        byte[] name = ResultLine.bytes(code.relativize(file).toString());
        all.add(name, 0, name.length);
        try (InputStream in = Files.newInputStream(file)) {
          all.addUpTo(Long.MAX_VALUE, in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "%d bytes, crc32c %08x".formatted(all.length(), all.now().checksum());
  }
}
