package org.cramptriage.verify.impact;

import java.util.List;
import java.util.Locale;

/**
 * What became of one rule.
 *
 * @param id the rule
 * @param edit what was done to it
 * @param meaning the class of the effect, the worst one that applies
 * @param patients the smallest people who get another result; a fall in urgency before a rise
 * @param notes what else must be known, a sentence each
 */
public record RuleImpact(
    String id,
    Edit edit,
    ImpactClass meaning,
    List<DifferentPatient> patients,
    List<String> notes) {

  /** Defensive copies. */
  public RuleImpact {
    patients = List.copyOf(patients);
    notes = List.copyOf(notes);
  }

  /** What was done to a rule. */
  public enum Edit {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It is in both packs with other content. */
    CHANGED,
    /** It was not edited, but what it rests on was: skip logic, ranges or codes of questions. */
    AFFECTED;

    /** The word in JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
