package org.cramptriage.verify.scorecard;

import java.util.List;
import org.cramptriage.assess.Assessment;
import org.cramptriage.terms.Urgency;

/**
 * What one person got.
 *
 * @param person the person
 * @param level the level
 * @param because the findings of that level, or the policies that set it, with their headings
 * @param unsafe advice that was shown and must not be
 * @param missing advice that should be shown and was not
 */
public record Score(
    ScoredPerson person,
    Urgency level,
    List<String> because,
    List<String> unsafe,
    List<String> missing) {

  /** Defensive copies. */
  public Score {
    because = List.copyOf(because);
    unsafe = List.copyOf(unsafe);
    missing = List.copyOf(missing);
  }

  /** Compares an assessment with what is right. */
  static Score of(ScoredPerson person, Assessment got) {
    List<String> shown = got.recommendations().stream().map(r -> r.id()).toList();
    List<String> because =
        got.findings().stream()
            .filter(f -> f.urgency() == got.urgency())
            .filter(f -> got.urgency() != Urgency.SELF_CARE)
            .map(f -> f.id() + " " + f.title())
            .toList();
    return new Score(
        person,
        got.urgency(),
        because.isEmpty() ? got.policy() : because,
        person.mustNotAdvise().stream().filter(shown::contains).toList(),
        person.shouldAdvise().stream().filter(id -> !shown.contains(id)).toList());
  }

  /** Whether the level is below every right one. */
  public boolean isUnder() {
    return !level.isAtLeast(person.atLeast());
  }

  /** Whether the level is above every right one. */
  public boolean isOver() {
    return level != person.atMost() && level.isAtLeast(person.atMost());
  }
}
