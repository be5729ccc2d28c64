package org.cramptriage.pack.lint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.wording.Wording;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.questionnaire.Catalogue;

/** The checks that need the pack as a whole: names that must exist, cycles, completeness. */
public final class Lint {

  private Lint() {}

  /** Checks when the items of a questionnaire are asked. */
  public static void check(Catalogue catalogue, SkipLogic skipLogic, Problems problems) {
    new QuestionnaireLint(catalogue, skipLogic, problems).check();
  }

  /** Checks the rules of a pack and what they need. */
  public static void check(
      Catalogue catalogue,
      SkipLogic skipLogic,
      Policies policies,
      Collection<Rule> rules,
      Evidence evidence,
      Problems problems) {
    Map<String, Rule> byId = byId(rules);
    new RuleLint(catalogue, policies, byId, problems).check();
    new WordingLint(byId, policies.ranking(), problems).check();
    questionnaire(catalogue, skipLogic, problems);
    new CalmingLint(catalogue, skipLogic, problems).check(byId.values());
    if (problems.isEmpty()) {
      new EvidenceLint(catalogue, skipLogic, byId, evidence, problems).check();
    }
  }

  /** Checks whether each rule can be read at a glance, and each criterion is written once. */
  public static void checkSizes(Collection<Rule> rules, FactFields fields, Problems problems) {
    new SizeLint(rules, fields, problems).check();
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

  /** Checks what people read. */
  public static void checkTexts(
      Collection<Rule> rules, Wording wording, Collection<WrittenText> texts, Problems problems) {
    new TextLint(byId(rules), wording, problems).check(texts);
  }

  /** Checks that names and titles of rules say what their conditions say. */
  public static void checkHeadings(
      Catalogue catalogue,
      Collection<Rule> rules,
      Collection<WrittenText> texts,
      Problems problems) {
    new HeadingLint(catalogue, byId(rules), problems).check(texts);
  }

  /** Checks that worked cases show each rule and each number; the pack must have no problem. */
  public static void checkCases(
      Catalogue catalogue,
      SkipLogic skipLogic,
      Collection<Rule> rules,
      WorkedCases cases,
      Problems problems) {
    new CaseLint(catalogue, skipLogic, byId(rules), cases, problems).check();
  }

  /** Checks names and contents of all files for characters that nobody sees. */
  public static void checkCharacters(PackFiles files, Problems problems) {
    new CharacterLint(files, problems).check();
  }

  /**
   * The problems of a pack with one rule edited, as far as they concern what rules say about one
   * another.
   *
   * @param rule replaces the rule with its id
   */
  public static List<PackProblem> problemsWith(RulePack pack, Rule rule) {
    Map<String, Rule> edited = byId(pack.with(rule).rules());
    Problems problems = new Problems();
    new RuleLint(pack.catalogue(), pack.policies(), edited, problems).checkEdited(rule);
    new CalmingLint(pack.catalogue(), pack.skipLogic(), problems).rule(rule);
    return problems.sorted();
  }

  private static Map<String, Rule> byId(Collection<Rule> rules) {
    Map<String, Rule> byId = new TreeMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    return byId;
  }
}
