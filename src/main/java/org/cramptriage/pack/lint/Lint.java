package org.cramptriage.pack.lint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.questionnaire.Catalogue;

/** The checks that need the pack as a whole: names that must exist, cycles, completeness. */
public final class Lint {

  private Lint() {}

  /** Checks the rules of a pack and what they need. */
  public static void check(
      Catalogue catalogue,
      SkipLogic skipLogic,
      Collection<Rule> rules,
      Evidence evidence,
      Problems problems) {
    Map<String, Rule> byId = byId(rules);
    new RuleLint(catalogue, byId, problems).check();
    questionnaire(catalogue, skipLogic, problems);
    new CalmingLint(catalogue, skipLogic, problems).check(byId.values());
    if (problems.isEmpty()) {
      new EvidenceLint(catalogue, skipLogic, byId, evidence, problems).check();
    }
  }

  /** Checks the items and their skip logic. */
  public static void questionnaire(Catalogue catalogue, SkipLogic skipLogic, Problems problems) {
    new QuestionnaireLint(catalogue, skipLogic, problems).check();
  }

  /** Checks the hazards of a pack and what controls them. */
  public static void check(
      Collection<Rule> rules,
      HazardLog hazards,
      WorkedCases cases,
      List<Guarantee> guarantees,
      Problems problems) {
    new HazardLint(byId(rules), hazards, cases, guarantees, problems).check();
  }

  /**
   * The problems of a pack with one rule edited, as far as they concern what rules say about one
   * another.
   *
   * @param rule replaces the rule with its id
   */
  public static List<PackProblem> problemsWith(RulePack pack, Rule rule) {
    Map<String, Rule> edited = byId(pack.rules());
    edited.put(rule.id(), rule);
    Problems problems = new Problems();
    new RuleLint(pack.catalogue(), edited, problems).checkEdited(rule);
    new CalmingLint(pack.catalogue(), pack.skipLogic(), problems).rule(rule);
    return problems.sorted();
  }

  private static Map<String, Rule> byId(Collection<Rule> rules) {
    Map<String, Rule> byId = new TreeMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    return byId;
  }
}
