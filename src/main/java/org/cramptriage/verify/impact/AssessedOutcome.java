package org.cramptriage.verify.impact;

import java.util.List;
import org.cramptriage.assess.Assessment;
import org.cramptriage.terms.Urgency;

/**
 * The result of a person, in short.
 *
 * @param urgency the level to act on now
 * @param atLeast the lower end of its range
 * @param atMost the upper end of its range
 * @param findings the findings that stand on their own, in their order
 * @param advice the advice that is shown, in its order
 * @param withheld the advice that is held back
 */
public record AssessedOutcome(
    Urgency urgency,
    Urgency atLeast,
    Urgency atMost,
    List<String> findings,
    List<String> advice,
    List<String> withheld) {

  /** Defensive copies. */
  public AssessedOutcome {
    findings = List.copyOf(findings);
    advice = List.copyOf(advice);
    withheld = List.copyOf(withheld);
  }

  /** The short form of an assessment. */
  public static AssessedOutcome of(Assessment a) {
    return new AssessedOutcome(
        a.urgency(),
        a.range().atLeast(),
        a.range().atMost(),
        a.findings().stream()
            .filter(f -> f.foldedUnder() == null)
            .map(Assessment.Finding::id)
            .toList(),
        a.recommendations().stream()
            .filter(r -> r.kind() != Assessment.Kind.SEE_A_DOCTOR)
            .map(Assessment.Recommendation::id)
            .toList(),
        a.withheld().stream().map(Assessment.Withheld::id).toList());
  }
}
