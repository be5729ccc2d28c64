package org.cramptriage.review.report;

import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.review.Changed;
import org.cramptriage.review.PersonInWords;
import org.cramptriage.review.RuleVersions;
import org.cramptriage.verify.impact.DifferentPatient;
import org.cramptriage.verify.impact.Impact;
import org.cramptriage.verify.impact.RuleImpact;

/** The effect of a rule change, in words for the page. */
public final class ImpactView {

  private final Impact impact;
  private final RuleVersions versions;
  private final PersonInWords words;

  ImpactView(Impact impact) {
    this.impact = impact;
    this.versions = new RuleVersions(impact.before().pack(), impact.after().pack());
    this.words = new PersonInWords(impact.after().pack());
  }

  /** The change. */
  public Impact impact() {
    return impact;
  }

  /** What differs in the words of a rule. */
  public Changed changed(RuleImpact rule) {
    return versions.of(rule.id());
  }

  /** The name of a rule, as the later pack has it if it does. */
  public String name(RuleImpact rule) {
    RulePack after = impact.after().pack();
    RulePack pack = after.has(rule.id()) ? after : impact.before().pack();
    return pack.rule(rule.id()).header().name();
  }

  /** The answers that tell a person from a healthy one. */
  public List<PersonInWords.Answered> telling(DifferentPatient patient) {
    return words.of(patient.telling(), patient.answers());
  }

  /** The result for a person with either pack, in short. */
  public String outcome(DifferentPatient patient) {
    var before = patient.before();
    var after = patient.after();
    if (before.urgency() != after.urgency()) {
      return before.urgency() + " before, " + after.urgency() + " now";
    }
    String level = before.urgency() + " as before";
    if (!before.atMost().equals(after.atMost()) || !before.atLeast().equals(after.atLeast())) {
      return "%s; could become %s to %s before, %s to %s now"
          .formatted(level, before.atLeast(), before.atMost(), after.atLeast(), after.atMost());
    }
    if (!before.findings().equals(after.findings())) {
      return level + differ("findings", before.findings(), after.findings());
    }
    return level
        + differ("advice", before.advice(), after.advice())
        + differ("held back", before.withheld(), after.withheld());
  }

  private static String differ(String what, List<String> before, List<String> after) {
    List<String> gone = before.stream().filter(id -> !after.contains(id)).toList();
    List<String> come = after.stream().filter(id -> !before.contains(id)).toList();
    String minus = gone.isEmpty() ? "" : "; " + what + " no more: " + String.join(", ", gone);
    return minus + (come.isEmpty() ? "" : "; " + what + " new: " + String.join(", ", come));
  }
}
