package org.cramptriage;

import java.nio.file.Path;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.load.PackLoader;

/** One triage and one dossier for all tests of this JVM: reading the rules takes a moment. */
public final class SharedTriage {

  private static final CrampTriage STANDARD = CrampTriage.standard();

  private SharedTriage() {}

  /** Triage by the built-in pack. */
  public static CrampTriage standard() {
    return STANDARD;
  }

  /** The shipped pack with all that stands beside it, as read from its folder. */
  public static Dossier dossier() {
    return Read.DOSSIER;
  }

  private static final class Read {
    static final Dossier DOSSIER = PackLoader.dossier(PackFiles.in(Path.of("rules")));
  }
}
