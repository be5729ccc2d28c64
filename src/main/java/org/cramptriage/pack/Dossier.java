package org.cramptriage.pack;

import java.util.List;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.SignedContents;

/**
 * A rule pack with everything that its review needs in addition. Assessing needs none of that.
 *
 * @param pack the rules
 * @param signOff the ledger and the status of every rule
 * @param signed the contents that were signed
 * @param cases the worked cases
 * @param hazards the hazard log
 * @param guarantees what is proved of the rules, in the order of the file
 */
public record Dossier(
    RulePack pack,
    SignOff signOff,
    SignedContents signed,
    WorkedCases cases,
    HazardLog hazards,
    List<Guarantee> guarantees) {

  /** Defensive copy. */
  public Dossier {
    guarantees = List.copyOf(guarantees);
  }

  /**
   * The hash that a release names: over all rules with their hashes, the questionnaire, the
   * vocabulary and the guarantees.
   */
  public String releaseHash() {
    return pack.hashes().ofRelease(guarantees);
  }
}
