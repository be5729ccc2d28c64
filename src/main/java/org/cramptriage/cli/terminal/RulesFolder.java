package org.cramptriage.cli.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.CrampTriage;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.source.HazardReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --rules}, the same on every command. */
public final class RulesFolder {

  /** The property by which the launcher names the folder of the installation. */
  public static final String HOME = "cramptriage.home";

  /** Up to this many it is quicker to give Drools only the rules that each can reach. */
  private static final int A_FEW = 5;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Use the rule pack in this folder instead of the built-in one.")
  public @Nullable Path folder;

  /** The pack that the caller wants. */
  public RulePack pack() {
    return folder == null ? PackLoader.builtIn() : PackLoader.load(folder);
  }

  /**
   * Reads the files of that pack anew and holds them against every check.
   *
   * @param problems also takes what must be done before the pack is released
   */
  public RulePack checked(Problems problems) {
    Path root = folder;
    if (root != null && !Files.isDirectory(root)) {
      throw new UsageException(
          root + ": there is no such folder; name the folder that holds pack.yaml");
    }
    return PackLoader.dossier(files(), problems).pack();
  }

  /**
   * Reads that pack anew with all that stands beside it.
   *
   * @throws org.cramptriage.pack.problem.InvalidPackException with every reason, by file and line
   */
  public Dossier dossier() {
    return PackLoader.dossier(files());
  }

  /** The hazards of that pack. */
  public HazardLog hazards() {
    return HazardReader.read(files(), new Problems());
  }

  private PackFiles files() {
    return folder == null ? PackFiles.builtIn() : PackFiles.in(folder);
  }

  /** Triage of this many questionnaires by the pack that the caller wants. */
  public CrampTriage triage(int questionnaires) {
    return folder == null ? builtIn(questionnaires) : CrampTriage.load(folder);
  }

  /** Triage of this many questionnaires by the built-in pack. */
  public static CrampTriage builtIn(int questionnaires) {
    return questionnaires <= A_FEW ? CrampTriage.forAFew() : CrampTriage.standard();
  }
}
