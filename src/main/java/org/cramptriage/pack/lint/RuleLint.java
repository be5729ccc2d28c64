package org.cramptriage.pack.lint;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.Emergency;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.questionnaire.Catalogue;

/** What rules say about one another, and the numbers that they compare with. */
record RuleLint(
    Catalogue catalogue, Policies policies, Map<String, Rule> rules, Problems problems) {

  void check() {
    rules.values().forEach(this::rule);
    emergency();
    rules.values().forEach(this::ring);
    rules.values().forEach(this::numbers);
  }

  /** What rules say about one another, where one rule of a valid pack was edited. */
  void checkEdited(Rule edited) {
    rule(edited);
    if (edited instanceof Rule.Advice) {
      rules.values().stream().filter(Rule.Contraindication.class::isInstance).forEach(this::rule);
    }
    emergency();
    ring(edited);
  }

  private void wrong(Rule rule, String text) {
    problems.add(rule.header().file(), rule.header().line(), rule.id() + ": " + text);
  }

  private void rule(Rule rule) {
    if (rule.header().name().contains(WrittenText.PLACEHOLDER)) {
      wrong(rule, "its name is still that of a template; say when the rule holds");
    }
    for (String id : rule.condition().findings().collect(Collectors.toCollection(TreeSet::new))) {
      if (!(rules.get(id) instanceof Rule.Finding || rules.get(id) instanceof Rule.Sign)) {
        wrong(rule, "names " + id + ", which is neither a finding nor a sign");
      }
    }
    if (rule instanceof Rule.Sign && !isUsed(rule.id())) {
      wrong(rule, "no rule uses this sign; name it in a condition or remove it");
    }
    levels(rule);
    boolean always = rule.condition().walk().anyMatch(Condition.Always.class::isInstance);
    if (always && !(rule instanceof Rule.Advice && rule.condition() instanceof Condition.Always)) {
      wrong(rule, "exists Person() is always true; only advice may use it, as its whole condition");
    }
    if (rule instanceof Rule.Finding finding) {
      supersedes(finding);
    }
    if (rule instanceof Rule.RiskFactor factor) {
      named(rule, "@advice", factor.advice(), Rule.Advice.class, "advice");
    }
    if (rule instanceof Rule.Advice advice) {
      advice(advice);
    }
    if (rule instanceof Rule.Contraindication
        && advices().noneMatch(a -> a.withheldBy().contains(rule.id()))) {
      wrong(rule, "no advice names it in @withheldBy, so it has no effect");
    }
  }

  private boolean isUsed(String sign) {
    return rules.values().stream().anyMatch(r -> r.condition().findings().anyMatch(sign::equals));
  }

  private Stream<Rule.Advice> advices() {
    return rules.values().stream()
        .filter(Rule.Advice.class::isInstance)
        .map(Rule.Advice.class::cast);
  }

  private void named(
      Rule rule,
      String where,
      Collection<String> ids,
      Class<? extends Rule> kind,
      String kindName) {
    for (String id : ids) {
      if (!kind.isInstance(rules.get(id))) {
        wrong(rule, where + " names " + id + ", which is not " + kindName);
      }
    }
  }

  private void supersedes(Rule.Finding finding) {
    named(finding, "@supersedes", finding.supersedes(), Rule.Finding.class, "a finding");
    for (String id : finding.supersedes()) {
      if (rules.get(id) instanceof Rule.Finding other
          && !finding.urgency().isAtLeast(other.urgency())) {
        wrong(finding, "must not fold " + id + ", which is more urgent");
      }
    }
  }

  private void advice(Rule.Advice advice) {
    named(
        advice,
        "@withheldBy",
        advice.withheldBy(),
        Rule.Contraindication.class,
        "a contraindication");
    boolean net = advice.id().equals(policies.safetyNet().advice());
    if (net && !(advice.withheldBy().isEmpty() && advice.condition() instanceof Condition.Always)) {
      wrong(advice, "the safety net is always shown: nothing may withhold or condition it");
    }
  }

  /** What an emergency is must not depend on who remembers to list a new finding. */
  private void emergency() {
    Emergency emergency = policies.emergency();
    Rule reason = rules.get(emergency.withheldBy());
    boolean any =
        reason != null
            && reason.condition() instanceof Condition.HasFinding has
            && has.level() == emergency.level();
    if (reason != null && !any) {
      wrong(reason, "must be: exists Finding(level == \"%s\")".formatted(emergency.level()));
    }
  }

  private void levels(Rule rule) {
    rule.condition()
        .walk()
        .filter(c -> c instanceof Condition.HasFinding has && has.level() != null)
        .map(Condition.HasFinding.class::cast)
        .forEach(
            has -> {
              if (!(rule instanceof Rule.Contraindication)) {
                wrong(rule, "only a contraindication may test the level of findings; name them");
              } else if (has.ids().isEmpty()) {
                wrong(rule, "no finding has the level " + has.level());
              }
            });
  }

  /** A number that no answer can reach is a mistake, and some break the engines. */
  private void numbers(Rule rule) {
    rule.condition()
        .tests()
        .filter(Condition.Compare.class::isInstance)
        .map(Condition.Compare.class::cast)
        .flatMap(c -> PackNumber.misfit(catalogue, catalogue.item(c.item()), c.limit()).stream())
        .forEach(reason -> wrong(rule, reason));
  }

  private void ring(Rule rule) {
    if (reaches(rule.id(), rule.id(), new LinkedHashSet<>(), false)) {
      wrong(rule, "depends on itself through other findings");
    }
    if (reaches(rule.id(), rule.id(), new LinkedHashSet<>(), true)) {
      wrong(rule, "folds itself through other findings");
    }
  }

  private boolean reaches(String from, String target, Set<String> seen, boolean folding) {
    for (String next : next(from, folding)) {
      if (next.equals(target) || (seen.add(next) && reaches(next, target, seen, folding))) {
        return true;
      }
    }
    return false;
  }

  private List<String> next(String id, boolean folding) {
    Rule rule = rules.get(id);
    if (rule == null) {
      return List.of();
    }
    return folding
        ? rule instanceof Rule.Finding f ? List.copyOf(f.supersedes()) : List.of()
        : rule.condition().findings().toList();
  }
}
