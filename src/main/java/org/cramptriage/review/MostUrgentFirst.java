package org.cramptriage.review;

import java.util.Comparator;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.terms.Urgency;

/** The order in which a reviewer sees rules: what can do most harm first. */
public final class MostUrgentFirst implements Comparator<Rule> {

  private static final Comparator<Rule> ORDER =
      Comparator.comparing(MostUrgentFirst::group).thenComparing(Rule::id);

  @Override
  public int compare(Rule one, Rule other) {
    return ORDER.compare(one, other);
  }

  /** The urgency of a finding; for other rules what they are. */
  public static String level(Rule rule) {
    return rule instanceof Rule.Finding finding ? finding.urgency().name() : kind(rule);
  }

  /** What kind of rule it is, in one word. */
  public static String kind(Rule rule) {
    if (rule instanceof Rule.Finding finding) {
      return finding.kind().code();
    }
    if (rule instanceof Rule.Sign) {
      return "sign";
    }
    if (rule instanceof Rule.Policy) {
      return "policy";
    }
    return rule instanceof Rule.Contraindication ? "contraindication" : "advice";
  }

  /**
   * Findings by level; contraindications and policies come before advice, and both before self-care
   * findings.
   */
  private static int group(Rule rule) {
    if (rule instanceof Rule.Finding finding) {
      boolean selfCare = finding.urgency() == Urgency.SELF_CARE;
      return selfCare ? Urgency.values().length + 2 : -finding.urgency().ordinal();
    }
    return rule instanceof Rule.Advice ? 2 : 1;
  }
}
