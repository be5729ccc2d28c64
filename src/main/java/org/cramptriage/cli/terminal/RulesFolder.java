package org.cramptriage.cli.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cramptriage.CrampTriage;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.source.HazardReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --rules}, the same on every command. */
public final class RulesFolder {

  /** The system property with which the launcher sets the folder of the installation. */
  public static final String HOME = "cramptriage.home";

  /**
   * Up to this number of questionnaires it is faster to give Drools only the rules that each can
   * reach.
   */
  private static final int A_FEW = 5;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "The folder of the rule pack. Default: the built-in rules; for a review of rules, the folder"
              + " rules of this installation, from which they were built.")
  public @Nullable Path folder;

  /** The selected pack. */
  public RulePack pack() {
    return folder == null ? PackLoader.builtIn() : PackLoader.load(folder);
  }

  /**
   * Reads the files of the selected pack and runs all checks on them.
   *
   * @param problems also receives warnings: what must be done before a release
   */
  public RulePack checked(Problems problems) {
    Path root = folder;
    if (root != null && !Files.isDirectory(root)) {
      throw new UsageException(root + ": no such folder; name the folder that contains pack.yaml");
    }
    return root == null
        ? checkedBuiltIn(problems)
        : PackLoader.checked(PackFiles.in(root), problems).pack();
  }

  /**
   * Whether cases show every rule can only be told where the cases at the edges of rules are, which
   * are not built in: in the folder from which the built-in pack was made. The build has checked
   * it.
   */
  private static RulePack checkedBuiltIn(Problems problems) {
    PackFiles builtIn = PackFiles.builtIn();
    return installed()
        .map(PackFiles::in)
        .filter(files -> files.packaged().equals(builtIn))
        .map(files -> PackLoader.checked(files, problems))
        .orElseGet(() -> PackLoader.dossier(builtIn, problems))
        .pack();
  }

  /**
   * Reads the selected pack with its cases, hazards, guarantees and ledger; by default that of the
   * installation, since the cases at the edges of rules are not built in.
   *
   * @throws org.cramptriage.pack.problem.InvalidPackException with every problem, by file and line
   */
  public Dossier dossier() {
    return PackLoader.dossier(
        folder == null
            ? installed().map(PackFiles::in).orElseGet(PackFiles::builtIn)
            : PackFiles.in(folder));
  }

  /** The hazards of the selected pack. */
  public HazardLog hazards() {
    return HazardReader.read(files(), new Problems());
  }

  private PackFiles files() {
    return folder == null ? PackFiles.builtIn() : PackFiles.in(folder);
  }

  /** The rules beside the program, as in a checkout, from which the built-in ones were made. */
  public static Optional<Path> installed() {
    String home = System.getProperty(HOME);
    Path here = Path.of("rules");
    List<Path> known = home == null ? List.of(here) : List.of(Path.of(home, "rules"), here);
    return known.stream().filter(f -> Files.isRegularFile(f.resolve(PackLayout.PACK))).findFirst();
  }

  /** The triage with the pack of a {@linkplain #dossier dossier}. */
  public CrampTriage engine(Dossier dossier) {
    boolean builtIn =
        dossier.pack().hashes().ofPack().equals(PackLoader.builtIn().hashes().ofPack());
    Path from = folder == null ? installed().orElse(null) : folder;
    return builtIn || from == null ? CrampTriage.standard() : CrampTriage.load(from);
  }

  /** The triage of this many questionnaires with the selected pack. */
  public CrampTriage triage(int questionnaires) {
    return folder == null ? builtIn(questionnaires) : CrampTriage.load(folder);
  }

  /** The triage of this many questionnaires with the built-in pack. */
  public static CrampTriage builtIn(int questionnaires) {
    return questionnaires <= A_FEW ? CrampTriage.forAFew() : CrampTriage.standard();
  }
}
