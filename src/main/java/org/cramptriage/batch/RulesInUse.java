package org.cramptriage.batch;

import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Catalogue;

/**
 * What a run must know of the rules beside the results.
 *
 * @param version the version of the pack
 * @param hash its content hash
 * @param catalogue the items, for the columns of CSV
 */
record RulesInUse(String version, String hash, Catalogue catalogue) {

  static RulesInUse of(RulePack pack) {
    return new RulesInUse(pack.settings().version(), pack.hashes().ofPack(), pack.catalogue());
  }
}
