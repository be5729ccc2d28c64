package org.cramptriage.cli.rules;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.verify.impact.PackVersion;
import org.jspecify.annotations.Nullable;

/**
 * Rule packs as named on the command line: a folder, a git revision, or nothing for those in use.
 */
public final class NamedRules {

  private static final String MARK = "pack.yaml";
  private static final String RULES = "rules";
  private static final String WITHOUT =
      "Its rules were read without cases, hazards, guarantees and ledger";
  private static final String EVIDENCE = "registers/";

  private final @Nullable Path named;

  /**
   * Creates a lookup of rules by name.
   *
   * @param named the folder given with {@code --rules}, if any
   */
  public NamedRules(@Nullable Path named) {
    this.named = named;
  }

  /** The files of the rules in use: from the named folder, the installation, or built in. */
  public Pack inUse() {
    Optional<Path> folder = folder();
    return folder
        .map(f -> new Pack(f.toString(), PackFiles.in(f)))
        .orElseGet(() -> new Pack("built-in rules", PackFiles.builtIn()));
  }

  /**
   * The files of a named pack.
   *
   * @param word a folder, or a revision of the repository around the rules in use
   */
  public Pack of(String word) {
    Path folder = path(word);
    if (folder != null && Files.isDirectory(folder)) {
      if (!Files.isRegularFile(folder.resolve(MARK))) {
        throw new UsageException(
            word + ": there is no " + MARK + " in this folder; name the folder that contains it");
      }
      return new Pack(word, PackFiles.in(folder));
    }
    if (folder != null && Files.exists(folder)) {
      throw new UsageException(word + ": is a file; name a folder of rules, or a git revision");
    }
    return new Pack(word, new GitRules(folder().orElse(Path.of(RULES))).at(word));
  }

  private static @Nullable Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private Optional<Path> folder() {
    return named == null ? RulesFolder.installed() : Optional.of(named);
  }

  /**
   * The files of a pack, with its name on the command line.
   *
   * @param name the name in messages
   * @param files the files
   */
  record Pack(String name, PackFiles files) {

    /**
     * Reads the pack. The files besides the rules of an old pack may not fit this program: then the
     * rules are read without it, and it is said.
     *
     * @param other a pack whose evidence is used if that of this pack cannot be read
     * @throws InvalidPackException with every problem, if the rules themselves cannot be read
     */
    PackVersion read(Pack other) {
      InvalidPackException refused;
      try {
        return new PackVersion(name, files, PackLoader.dossier(files), List.of());
      } catch (InvalidPackException e) {
        refused = e;
      }
      String why =
          "%s does not pass today's checks (%s%s)."
              .formatted(name, refused.problems().get(0), more(refused.problems().size() - 1));
      try {
        return rules(files, List.of(why, WITHOUT + "."));
      } catch (InvalidPackException e) {
        return withEvidenceOf(other, why);
      }
    }

    private PackVersion withEvidenceOf(Pack other, String why) {
      Map<String, String> rules = new TreeMap<>(files.byPath());
      rules.keySet().removeIf(path -> path.startsWith(EVIDENCE));
      other.files.byPath().entrySet().stream()
          .filter(file -> file.getKey().startsWith(EVIDENCE))
          .forEach(file -> rules.put(file.getKey(), file.getValue()));
      String notes = WITHOUT + ", and with the evidence of " + other.name + ".";
      try {
        return rules(new PackFiles(rules), List.of(why, notes));
      } catch (InvalidPackException e) {
        throw new InvalidPackException(e.problems().stream().map(this::named).toList());
      }
    }

    private static String more(int count) {
      return count == 0 ? "" : "; and " + count + " more";
    }

    private PackVersion rules(PackFiles kept, List<String> notes) {
      return new PackVersion(name, kept, PackLoader.dossierOfRules(kept), notes);
    }

    private PackProblem named(PackProblem problem) {
      return new PackProblem(name + ": " + problem.file(), problem.line(), problem.text());
    }
  }
}
