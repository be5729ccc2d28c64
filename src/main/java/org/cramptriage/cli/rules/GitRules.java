package org.cramptriage.cli.rules;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.PackFiles;

/**
 * Rule packs as they were at a revision of the git repository around a folder. Read-only: nothing
 * is checked out, and no shell is used.
 */
final class GitRules {

  private static final String LINK = "120000";
  private static final String BLOB = "blob";

  private final Path folder;

  /** The rules in the repository that contains this folder of rules. */
  GitRules(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The files of the rules at a revision.
   *
   * @throws UsageException if git, the repository or the revision is missing, or has no rules
   */
  PackFiles at(String revision) {
    if (revision.startsWith("-") || revision.isBlank()) {
      throw new UsageException("\"" + revision + "\" is neither a folder nor a revision");
    }
    String below = run("rev-parse", "--show-prefix").orElse(this::noRepository).strip();
    String commit = commit(revision);
    String path = below.isEmpty() ? "." : below;
    String tree =
        run("ls-tree", "-r", "-z", "--full-tree", commit, "--", path)
            .orElse(why -> unreadable(revision, why));
    List<Entry> entries = entries(tree, below);
    if (entries.stream().noneMatch(entry -> entry.path().equals("pack.yaml"))) {
      String where = below.isEmpty() ? "the root" : below;
      throw new UsageException(
          "%s: there are no rules at that revision (no pack.yaml in %s)"
              .formatted(revision, where));
    }
    return files(revision, entries);
  }

  private String commit(String revision) {
    return run("rev-parse", "--verify", "--quiet", revision + "^{commit}")
        .orElse(
            why ->
                new UsageException(
                    revision
                        + ": no folder with this name, and no revision in the repository of "
                        + folder))
        .strip();
  }

  private UsageException noRepository(String why) {
    String said = why.isBlank() ? "" : " (git says: " + why + ")";
    return new UsageException(
        folder + " is not in a git repository" + said + "; name a folder of rules");
  }

  private static UsageException unreadable(String revision, String why) {
    return new UsageException(revision + " cannot be read (git says: " + why + ")");
  }

  /** A file of a tree: mode, object, path relative to the rules. */
  private record Entry(String mode, String object, String path) {}

  private static List<Entry> entries(String tree, String below) {
    List<Entry> entries = new ArrayList<>();
    for (String line : tree.split("\0", -1)) {
      int tab = line.indexOf('\t');
      String[] words = tab < 0 ? new String[0] : line.substring(0, tab).split(" ", -1);
      if (words.length == 3 && words[1].equals(BLOB)) {
        String path = line.substring(tab + 1).substring(below.length());
        boolean hidden = path.startsWith(".") && path.indexOf('/') < 0 || path.contains("/.");
        if (!hidden) {
          entries.add(new Entry(words[0], words[2], path));
        }
      }
    }
    return entries;
  }

  private PackFiles files(String revision, List<Entry> entries) {
    Map<String, String> files = new TreeMap<>();
    Process git = start("cat-file", "--batch");
    try (OutputStream ask = git.getOutputStream();
        DataInputStream answer =
            new DataInputStream(new java.io.BufferedInputStream(git.getInputStream()))) {
      for (Entry entry : entries) {
        if (entry.mode().equals(LINK)) {
          throw new UsageException(revision + ": " + entry.path() + " is a symbolic link");
        }
        ask.write((entry.object() + "\n").getBytes(StandardCharsets.US_ASCII));
        ask.flush();
        files.put(entry.path(), content(revision, entry, answer));
      }
    } catch (IOException e) {
      throw unreadable(revision, String.valueOf(e.getMessage()));
    } finally {
      git.destroy();
    }
    return new PackFiles(files);
  }

  /** A header with object, type and size, followed by the bytes and a line end. */
  private static String content(String revision, Entry entry, DataInputStream in)
      throws IOException {
    StringBuilder header = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
      header.append((char) c);
    }
    String[] words = header.toString().split(" ", -1);
    if (words.length != 3 || !words[1].equals(BLOB)) {
      throw unreadable(revision, header.toString());
    }
    byte[] bytes = new byte[Integer.parseInt(words[2])];
    in.readFully(bytes);
    in.readUnsignedByte();
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .replace("\r\n", "\n");
    } catch (CharacterCodingException e) {
      throw new UsageException(revision + ": " + entry.path() + " is not UTF-8 text");
    }
  }

  /** The output of git, or the reason why it failed. */
  private record Ran(boolean done, String out, String why) {

    String orElse(java.util.function.Function<String, UsageException> otherwise) {
      if (!done) {
        throw otherwise.apply(why);
      }
      return out;
    }
  }

  private Ran run(String... words) {
    Process git = start(words);
    try {
      git.getOutputStream().close();
      byte[] out = git.getInputStream().readAllBytes();
      String why = text(git.getErrorStream().readAllBytes()).lines().findFirst().orElse("");
      return new Ran(git.waitFor() == 0, text(out), why);
    } catch (IOException e) {
      return new Ran(false, "", String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ran(false, "", "interrupted");
    } finally {
      git.destroy();
    }
  }

  private Process start(String... words) {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager", "-C", folder.toString()));
    command.addAll(List.of(words));
    ProcessBuilder git = new ProcessBuilder(command);
    git.environment().put("LC_ALL", "C");
    git.environment().put("GIT_OPTIONAL_LOCKS", "0");
    git.environment().put("GIT_LITERAL_PATHSPECS", "1");
    try {
      return git.start();
    } catch (IOException e) {
      throw new UsageException(
          "git cannot be run, but is required for a revision; name a folder of rules instead");
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
