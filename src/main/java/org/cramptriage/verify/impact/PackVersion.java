package org.cramptriage.verify.impact;

import java.util.List;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;

/**
 * One of the two packs of a comparison.
 *
 * @param name what the caller calls it: a folder, a revision, or the built-in rules
 * @param files its files
 * @param dossier its rules with cases, hazards, guarantees and signatures
 * @param notes what was left out to read it, a sentence each
 */
public record PackVersion(String name, PackFiles files, Dossier dossier, List<String> notes) {

  /** Defensive copy. */
  public PackVersion {
    notes = List.copyOf(notes);
  }

  /** Its rules. */
  public RulePack pack() {
    return dossier.pack();
  }
}
