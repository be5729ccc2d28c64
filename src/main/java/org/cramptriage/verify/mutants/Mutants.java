package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.lint.Lint;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.guarantees.SignWords;

/**
 * Every rule that is one slip of the pen away from a rule. Ranks, phases, texts, sources and what a
 * risk factor makes more useful are left as they are: they change an order or words, and no worked
 * case says these.
 */
public final class Mutants {

  private final RulePack pack;
  private final ConditionEdits conditions;
  private final SignWords words;

  /** Slips in the rules of this pack. */
  public Mutants(RulePack pack) {
    this.pack = pack;
    this.conditions = new ConditionEdits(pack);
    this.words = new SignWords(pack);
  }

  /** All slips in a rule. */
  public List<Mutant> of(Rule rule) {
    List<Mutant> mutants = new ArrayList<>();
    for (ConditionEdit edit : conditions.of(rule.condition())) {
      Rule after = RuleCopies.condition(rule, edit.condition());
      mutants.add(
          edit.operator() == Operator.FINDING
              ? linted(rule, after, edit.operator(), edit.change())
              : new Mutant(rule, after, edit.operator(), edit.change(), edit.unsayable()));
    }
    if (rule instanceof Rule.RedFlag || rule instanceof Rule.MedicineFinding) {
      Rule.Finding finding = (Rule.Finding) rule;
      urgency(finding, mutants);
      supersedes(finding, mutants);
    }
    if (rule instanceof Rule.Advice advice) {
      withheldBy(advice, mutants);
    }
    return mutants;
  }

  /** A slip in what rules say of one another: lint is asked. */
  private Mutant linted(Rule before, Rule after, Operator operator, String change) {
    List<PackProblem> problems = Lint.problemsWith(pack, after);
    return new Mutant(
        before, after, operator, change, problems.isEmpty() ? "" : problems.get(0).text());
  }

  private void urgency(Rule.Finding finding, List<Mutant> into) {
    for (int step : List.of(1, -1)) {
      int level = finding.urgency().ordinal() + step;
      if (level >= 0 && level < Urgency.values().length) {
        Urgency other = Urgency.values()[level];
        String change = finding.urgency() + " -> " + other;
        into.add(linted(finding, RuleCopies.urgency(finding, other), Operator.URGENCY, change));
      }
    }
  }

  /** Each entry left out; each sister of the same file that is no more urgent folded, too. */
  private void supersedes(Rule.Finding finding, List<Mutant> into) {
    for (String id : finding.supersedes()) {
      Set<String> rest = new LinkedHashSet<>(finding.supersedes());
      rest.remove(id);
      into.add(folds(finding, rest, "no longer folds " + words.rule(id)));
    }
    String file = finding.header().file();
    for (Rule.Finding sister : pack.findings()) {
      boolean other = !sister.id().equals(finding.id());
      boolean here = sister.header().file().equals(file) || named(finding, sister);
      if (other && here && !finding.supersedes().contains(sister.id())) {
        Set<String> more = new LinkedHashSet<>(finding.supersedes());
        more.add(sister.id());
        into.add(folds(finding, more, "also folds " + words.rule(sister.id())));
      }
    }
  }

  private static boolean named(Rule.Finding finding, Rule.Finding sister) {
    return finding.condition().findings().anyMatch(sister.id()::equals);
  }

  private Mutant folds(Rule.Finding finding, Set<String> ids, String change) {
    return linted(finding, RuleCopies.supersedes(finding, ids), Operator.SUPERSEDES, change);
  }

  /** Each entry left out; each contraindication of high hazard added. */
  private void withheldBy(Rule.Advice advice, List<Mutant> into) {
    List<String> written = new ArrayList<>(advice.withheldBy());
    written.remove(pack.policies().emergency().withheldBy()); // which no advice writes
    for (String id : written) {
      List<String> rest = advice.withheldBy().stream().filter(o -> !o.equals(id)).toList();
      into.add(withheld(advice, rest, "no longer withheld by " + words.rule(id)));
    }
    for (Rule.Contraindication reason : pack.contraindications()) {
      if (reason.highHazard() && !advice.withheldBy().contains(reason.id())) {
        List<String> more =
            Stream.concat(advice.withheldBy().stream(), Stream.of(reason.id())).toList();
        into.add(withheld(advice, more, "also withheld by " + words.rule(reason.id())));
      }
    }
  }

  private Mutant withheld(Rule.Advice advice, List<String> ids, String change) {
    Rule after = RuleCopies.withheldBy(advice, ids);
    return linted(advice, after, Operator.WITHHELD_BY, change);
  }
}
