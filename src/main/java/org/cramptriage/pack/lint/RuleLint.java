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
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.terms.Urgency;

/** What rules say about one another, and the numbers that they compare with. */
record RuleLint(Catalogue catalogue, Map<String, Rule> rules, Problems problems) {

  private static final String EMERGENCY = "CI-EMERG";
  private static final String SAFETY_NET = "AD-064";
  private static final Set<String> SAFE_IN_EMERGENCY = Set.of("AD-001", "AD-017", SAFETY_NET);

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
      if (!(rules.get(id) instanceof Rule.Finding)) {
        wrong(rule, "names " + id + ", which is not a finding");
      }
    }
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
    boolean safe = SAFE_IN_EMERGENCY.contains(advice.id());
    if (safe == advice.withheldBy().contains(EMERGENCY)) {
      String text = "in an emergency only %s are shown: all others need @withheldBy(%s)";
      wrong(advice, text.formatted(new TreeSet<>(SAFE_IN_EMERGENCY), EMERGENCY));
    }
    boolean net = advice.id().equals(SAFETY_NET);
    if (net && !(advice.withheldBy().isEmpty() && advice.condition() instanceof Condition.Always)) {
      wrong(advice, "the safety net is always shown: nothing may withhold or condition it");
    }
  }

  private void emergency() {
    Rule emergency = rules.get(EMERGENCY);
    if (emergency == null || !rules.containsKey(SAFETY_NET)) {
      problems.add("pack.yaml", 0, EMERGENCY + " and " + SAFETY_NET + " must exist");
      return;
    }
    Set<String> wanted = new TreeSet<>();
    for (Rule rule : rules.values()) {
      if (rule instanceof Rule.Finding f && f.urgency() == Urgency.EMERGENCY) {
        wanted.add(f.id());
      }
    }
    Set<String> named =
        emergency.condition().findings().collect(Collectors.toCollection(TreeSet::new));
    if (!named.equals(wanted) || !(emergency.condition() instanceof Condition.HasFinding)) {
      wrong(emergency, "must name exactly the EMERGENCY findings " + wanted);
    }
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
