package org.cramptriage.cli;

import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.load.PackLoader;
import picocli.CommandLine;

/** The output of {@code --version}. */
public final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    String program = Version.class.getPackage().getImplementationVersion();
    RulePack pack = PackLoader.builtIn();
    return new String[] {
      "cramp-triage "
          + (program == null ? "development" : program)
          + ", rule pack "
          + pack.settings().version(),
      pack.hashes().ofPack()
    };
  }
}
