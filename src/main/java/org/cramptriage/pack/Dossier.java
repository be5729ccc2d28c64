package org.cramptriage.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.SignedContents;

/**
 * A rule pack with everything that stands beside it for those who review it. Assessing needs none
 * of that.
 *
 * @param pack the rules
 * @param signOff the ledger and what it comes to
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

  /**
   * Reads a pack with what stands beside it.
   *
   * @throws InvalidPackException with every reason, by file and line
   */
  public static Dossier read(PackFiles files) {
    return read(files, new Problems());
  }

  /**
   * Reads a pack with what stands beside it.
   *
   * @param problems also takes what must be done before the pack is released
   * @throws InvalidPackException with every reason, by file and line
   */
  public static Dossier read(PackFiles files, Problems problems) {
    return of(files, PackReader.parts(files, problems), problems);
  }

  /**
   * Reads the rules of a pack and leaves out what stands beside them: no cases, hazards, guarantees
   * or decisions. For packs of old, where only the rules matter.
   *
   * @throws InvalidPackException with every reason why the rules cannot be read
   */
  public static Dossier ofRules(PackFiles files) {
    PackReader.Parts parts = PackReader.partsOfRules(files, new Problems());
    RulePack pack = PackReader.pack(parts);
    return new Dossier(
        pack,
        parts.signOff(pack),
        new SignedContents(Map.of()),
        new WorkedCases(Map.of(), List.of()),
        new HazardLog(Map.of()),
        List.of());
  }

  /** The dossier of a pack whose own parts were read. */
  static Dossier of(PackFiles files, PackReader.Parts parts, Problems problems) {
    RulePack pack = PackReader.pack(parts);
    TreeSet<String> ids =
        pack.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    WorkedCases cases = new CaseReader(files, pack.catalogue(), ids, problems).read();
    SignedContents signed = new SignOffReader(files, problems).contents();
    HazardLog hazards = new HazardLog(HazardReader.read(files, problems));
    List<Guarantee> guarantees =
        new GuaranteeReader(
                files, pack.catalogue(), pack.rules(), hazards.byId().keySet(), problems)
            .read();
    problems.refuseIfAny();
    return new Dossier(pack, parts.signOff(pack), signed, cases, hazards, guarantees);
  }
}
