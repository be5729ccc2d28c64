package org.cramptriage.review;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.evidence.Reference;
import org.cramptriage.pack.safety.Control;
import org.cramptriage.pack.safety.ControlKind;
import org.cramptriage.pack.safety.Hazard;
import org.cramptriage.pack.safety.HazardLog;

/** The background of a rule as plain lines: sources, disputes and hazards. */
final class RuleBackground {

  private final Evidence evidence;
  private final HazardLog hazards;

  RuleBackground(RulePack pack, HazardLog hazards) {
    this.evidence = pack.evidence();
    this.hazards = hazards;
  }

  /** A source with its grade and the day by which it is to be read again. */
  static String source(Reference source) {
    String year = source.year().isBlank() ? "" : ", " + source.year();
    return "%s: %s (%s%s) [%s, to be read again by %s]"
        .formatted(
            source.key(),
            source.title(),
            source.publisher(),
            year,
            source.grade().code(),
            source.reviewBy());
  }

  /** The disputes and open questions that name a rule. */
  List<String> underReview(String rule) {
    List<String> lines = new ArrayList<>();
    evidence
        .openQuestions()
        .levelsOf(rule)
        .forEach(
            l ->
                lines.add(
                    "%s level now: %s; proposed: %s; why: %s"
                        .formatted(l.id(), l.now(), l.proposed(), l.why())));
    evidence.openQuestions().questionsOf(rule).forEach(q -> lines.add(q.id() + " " + q.question()));
    evidence
        .conflictsOf(rule)
        .forEach(c -> lines.add("%s %s: %s".formatted(c.id(), c.about(), c.decision())));
    return lines;
  }

  /** The hazards of a rule, and what it does against each. */
  List<String> hazards(String rule) {
    return hazards.ofRule(rule).stream()
        .map(
            h ->
                "%s [risk %d, with controls %d, %s]: %s%s"
                    .formatted(
                        h.id(),
                        h.initial().score(),
                        h.residual().score(),
                        h.status().code(),
                        h.title(),
                        how(h, rule)))
        .toList();
  }

  private static String how(Hazard hazard, String rule) {
    return hazard.controls().stream()
        .filter(c -> c.kind() == ControlKind.RULE && c.id().equals(rule))
        .map(Control::how)
        .findFirst()
        .map(how -> ". This rule: " + how)
        .orElse("");
  }
}
