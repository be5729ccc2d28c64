package org.cramptriage.verify.mutants;

import java.util.List;
import java.util.Set;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.terms.Urgency;

/** Copies of a rule with one thing changed. */
final class RuleCopies {

  private RuleCopies() {}

  static Rule condition(Rule rule, Condition condition) {
    Rule.Header h = rule.header();
    Rule.Header edited =
        new Rule.Header(
            h.id(),
            h.name(),
            condition,
            h.sources(),
            h.claims(),
            h.file(),
            h.line(),
            h.grading(),
            h.wording());
    if (rule instanceof Rule.RedFlag f) {
      return copy(f, edited, f.urgency(), f.supersedes());
    }
    if (rule instanceof Rule.MedicineFinding m) {
      return copy(m, edited, m.urgency(), m.supersedes());
    }
    if (rule instanceof Rule.RiskFactor r) {
      return new Rule.RiskFactor(
          edited, r.evidence(), r.advice(), r.title(), r.explanation(), r.modifiable());
    }
    if (rule instanceof Rule.Advice a) {
      return copy(a, edited, a.withheldBy());
    }
    if (rule instanceof Rule.Sign) {
      return new Rule.Sign(edited);
    }
    Rule.Contraindication c = (Rule.Contraindication) rule;
    return new Rule.Contraindication(edited, c.highHazard(), c.because());
  }

  static Rule urgency(Rule.Finding rule, Urgency urgency) {
    return rule instanceof Rule.RedFlag f
        ? copy(f, f.header(), urgency, f.supersedes())
        : copy((Rule.MedicineFinding) rule, rule.header(), urgency, rule.supersedes());
  }

  static Rule supersedes(Rule.Finding rule, Set<String> supersedes) {
    return rule instanceof Rule.RedFlag f
        ? copy(f, f.header(), f.urgency(), supersedes)
        : copy((Rule.MedicineFinding) rule, rule.header(), rule.urgency(), supersedes);
  }

  static Rule withheldBy(Rule.Advice rule, List<String> withheldBy) {
    return copy(rule, rule.header(), withheldBy);
  }

  private static Rule copy(
      Rule.RedFlag f, Rule.Header header, Urgency urgency, Set<String> supersedes) {
    return new Rule.RedFlag(
        header, urgency, supersedes, f.title(), f.reason(), f.action(), f.origin(), f.note());
  }

  private static Rule copy(
      Rule.MedicineFinding m, Rule.Header header, Urgency urgency, Set<String> supersedes) {
    return new Rule.MedicineFinding(
        header, urgency, supersedes, m.evidence(), m.title(), m.whatToSay(), m.interactions());
  }

  private static Rule copy(Rule.Advice a, Rule.Header header, List<String> withheldBy) {
    return new Rule.Advice(
        header,
        a.phase(),
        a.baseRank(),
        withheldBy,
        a.title(),
        a.text(),
        a.area(),
        a.strength(),
        a.note());
  }
}
