package org.cramptriage.review.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RecordId;

/** Which rules hold in which worked cases. */
final class HoldingCases {

  private HoldingCases() {}

  /**
   * The ids of the cases in which each rule holds, by the rule's id. Cases that a solver made are
   * left out: there are many, and a program wrote them.
   */
  static Map<String, Set<String>> byRule(Dossier dossier) {
    Map<String, Set<String>> cases = new TreeMap<>();
    RulePack pack = dossier.pack();
    for (WorkedCase worked : dossier.cases().written()) {
      Questionnaire sheet =
          new Questionnaire(
              new RecordId(worked.id(), false), dossier.cases().answers(worked), List.of());
      ThreeValued reading = pack.reading(AnswerCheck.check(pack.catalogue(), sheet).sheet());
      for (Rule rule : pack.rules()) {
        if (reading.of(rule.condition()) == Truth.TRUE) {
          cases.computeIfAbsent(rule.id(), id -> new TreeSet<>()).add(worked.id());
        }
      }
    }
    return cases;
  }
}
