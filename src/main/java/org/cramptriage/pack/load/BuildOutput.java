package org.cramptriage.pack.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/** What the steps of the build write, and how they see that there is nothing to do. */
public final class BuildOutput {

  private BuildOutput() {}

  /**
   * Writes a file, unless it already has this content: Maven compiles everything that depends on a
   * folder again when the time of one file in it changes.
   */
  public static void write(Path file, byte[] content) throws IOException {
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    }
  }

  /**
   * A digest of what a step reads.
   *
   * @param folder the folder whose files they are
   * @param files the files, in a fixed order; one that does not exist counts by its name only
   * @param others whatever else the output depends on
   * @return 64 hexadecimal digits
   */
  public static String digest(Path folder, Collection<Path> files, String... others)
      throws IOException {
    MessageDigest digest = sha256();
    for (String other : others) {
      update(digest, other.getBytes(StandardCharsets.UTF_8));
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      update(digest, name.getBytes(StandardCharsets.UTF_8));
      update(digest, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
