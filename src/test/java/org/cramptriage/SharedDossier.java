package org.cramptriage;

import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.load.PackLoader;

/** The built-in rules with all that stands beside them, read once for all tests of this JVM. */
public final class SharedDossier {

  private static final Dossier STANDARD = PackLoader.dossier(PackFiles.builtIn());

  private SharedDossier() {}

  /** The built-in rules, signatures, cases, hazards and guarantees. */
  public static Dossier standard() {
    return STANDARD;
  }
}
