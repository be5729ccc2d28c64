package org.cramptriage.batch;

import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Catalogue;

/**
 * What a run must know about the program and the rules, besides the results.
 *
 * @param program the version of the program
 * @param version the version of the rule pack
 * @param hash its content hash
 * @param catalogue the items, for the columns of CSV
 */
record ProgramAndRules(String program, String version, String hash, Catalogue catalogue) {

  static ProgramAndRules of(RulePack pack) {
    return new ProgramAndRules(
        ProgramVersion.current(),
        pack.settings().version(),
        pack.hashes().ofPack(),
        pack.catalogue());
  }
}
