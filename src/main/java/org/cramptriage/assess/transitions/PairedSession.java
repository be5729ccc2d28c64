package org.cramptriage.assess.transitions;

import org.cramptriage.assess.session.AssessmentSession;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * Assesses people with two packs, on one thread, by the compiled rules. Where a level falls, both
 * results are checked against Drools.
 */
public final class PairedSession {

  private final AssessmentSession<Questionnaire> before;
  private final AssessmentSession<Questionnaire> after;
  private final RulePack rules;

  /** A session with each of two assessors. */
  public PairedSession(Assessor before, Assessor after) {
    this.before = before.newSession(false);
    this.after = after.newSession(false);
    this.rules = after.network().pack();
  }

  /**
   * The levels of a person.
   *
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if one
   *     of the packs refuses the answers
   * @throws IllegalStateException if the compiled rules and Drools differ
   */
  public LevelTransition of(Questionnaire person) {
    var earlier = before.assess(person, person);
    var later = after.assess(person, person);
    var transition =
        new LevelTransition(
            person.id().text(), earlier.urgency(), later.urgency(), Subgroup.of(rules, person));
    if (transition.isDown()) {
      check(earlier.differingRules());
      check(later.differingRules());
    }
    return transition;
  }

  private static void check(String differing) {
    if (!differing.isEmpty()) {
      throw new IllegalStateException("the compiled rules and Drools differ on " + differing);
    }
  }
}
