package org.cramptriage.verify.mutants;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.questionnaire.RawAnswer;

/** The shipped pack, and what the real engine says, as far as a worked case can state it. */
final class Trial {

  static final Dossier DOSSIER = SharedTriage.dossier();
  static final RulePack PACK = DOSSIER.pack();

  /** Every mutant of every rule. */
  static final List<Mutant> MUTANTS = mutants();

  private Trial() {}

  private static List<Mutant> mutants() {
    Mutants mutants = new Mutants(PACK);
    return PACK.rules().stream().flatMap(rule -> mutants.of(rule).stream()).toList();
  }

  /** The shipped pack with other worked cases. */
  static Dossier with(List<WorkedCase> cases) {
    return new Dossier(
        PACK,
        DOSSIER.signOff(),
        DOSSIER.signed(),
        new WorkedCases(DOSSIER.cases().baseline(), cases),
        DOSSIER.hazards(),
        DOSSIER.guarantees());
  }

  /** What the real engine says under a mutant: Drools compiles the edited pack. */
  static Assessor engine(Mutant mutant) {
    return new Assessor(PACK.with(mutant.after()));
  }

  static CaseOutcome outcome(Assessor engine, Map<String, RawAnswer> answers) {
    return outcome(engine.assess(RandomSheets.of(answers)));
  }

  static CaseOutcome outcome(Assessment a) {
    Set<String> findings = new HashSet<>();
    Map<String, String> folded = new HashMap<>();
    for (Assessment.Finding finding : a.findings()) {
      findings.add(finding.id());
      if (finding.foldedUnder() != null) {
        folded.put(finding.id(), finding.foldedUnder());
      }
    }
    Set<String> shown = new HashSet<>();
    a.recommendations().stream()
        .filter(r -> r.kind() != Assessment.Kind.SEE_A_DOCTOR)
        .forEach(r -> shown.add(r.id()));
    a.underReview().forEach(r -> shown.add(r.id()));
    Set<String> withheld = new HashSet<>();
    a.withheld().forEach(w -> withheld.add(w.id()));
    return new CaseOutcome(a.urgency(), a.range().atMost(), findings, shown, withheld, folded);
  }

  /** The baseline with the answers of a random sheet to these items, and none that is not due. */
  static Map<String, RawAnswer> near(RandomSheets random, Set<String> items) {
    Map<String, RawAnswer> wild = random.next();
    Map<String, RawAnswer> answers = new LinkedHashMap<>(DOSSIER.cases().baseline());
    for (String item : items) {
      answers.remove(item);
      if (wild.containsKey(item)) {
        answers.put(item, wild.get(item));
      }
    }
    return random.withoutClash(answers);
  }
}
