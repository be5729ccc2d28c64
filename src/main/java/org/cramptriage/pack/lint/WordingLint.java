package org.cramptriage.pack.lint;

import java.util.Map;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.Ranking;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.terms.Audience;

/** What the texts of a rule say about other rules, and who they are for. */
record WordingLint(Map<String, Rule> rules, Ranking ranking, Problems problems) {

  void check() {
    rules.values().forEach(this::rule);
  }

  private void rule(Rule rule) {
    rule.header()
        .wording()
        .templates()
        .forEach(
            (key, template) ->
                template
                    .conditions()
                    .flatMap(condition -> condition.findings())
                    .filter(id -> !rules.containsKey(id))
                    .forEach(id -> wrong(rule, key.code(), "{if " + id + "}: no rule " + id)));
    boolean forClinicians = rule.header().wording().audience() == Audience.CLINICIAN;
    if (forClinicians
        && !(rule instanceof Rule.Advice advice && ranking.isWeak(advice.baseRank()))) {
      String text =
          "only weak advice, with a low @rank (see policies.yaml), may be for clinicians alone";
      wrong(rule, "audience", text);
    }
  }

  private void wrong(Rule rule, String key, String text) {
    String file = PackLayout.texts(rule.header().topic());
    int line = problems.lineOf(file, rule.id() + " " + key, rule.id());
    problems.add(file, line, rule.id() + " " + key + ": " + text);
  }
}
