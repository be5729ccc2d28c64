package org.cramptriage.verify.guarantees;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;

/**
 * A person of a counterexample as the real engine sees them.
 *
 * @param answers the answers
 * @param reading the three-valued reading of them
 * @param assessment what the engine makes of them
 */
public record ReplayedPerson(
    Map<String, RawAnswer> answers, ThreeValued reading, Assessment assessment) {

  Urgency urgency() {
    return assessment.urgency();
  }

  public Urgency atLeast() {
    return assessment.range().atLeast();
  }

  public Urgency atMost() {
    return assessment.range().atMost();
  }

  /** Whether a finding is among those that hold. */
  boolean found(String id) {
    return assessment.findings().stream().anyMatch(finding -> finding.id().equals(id));
  }

  /** The advice that this person is shown. */
  Set<String> shown() {
    Set<String> shown =
        assessment.underReview().stream()
            .map(Assessment.UnderReview::id)
            .collect(Collectors.toSet());
    assessment.recommendations().stream()
        .filter(r -> r.kind() != Assessment.Kind.SEE_A_DOCTOR)
        .forEach(r -> shown.add(r.id()));
    return shown;
  }
}
