package org.cramptriage.assess.moves;

import org.cramptriage.assess.Assessor;
import org.cramptriage.assess.Desk;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * Where one thread assesses people with two packs, by the compiled rules. Of each person whose
 * level falls Drools is asked, too.
 */
public final class TwoDesks {

  private final Desk before;
  private final Desk after;

  /** Desks of two assessors. */
  public TwoDesks(Assessor before, Assessor after) {
    this.before = before.newDesk(false);
    this.after = after.newDesk(false);
  }

  /**
   * The levels of a person.
   *
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if one
   *     of the packs refuses the answers
   * @throws IllegalStateException if the compiled rules and Drools differ
   */
  public Move of(Questionnaire person) {
    before.lay(person);
    try {
      after.lay(person);
    } catch (RuntimeException e) {
      before.takeUp();
      before.takeUp();
      throw e;
    }
    before.takeUp();
    after.takeUp();
    Move move = new Move(person.id().text(), before.urgency(), after.urgency(), Group.of(person));
    if (move.isDown()) {
      check(before);
      check(after);
    }
    before.takeUp();
    after.takeUp();
    return move;
  }

  private static void check(Desk desk) {
    String differing = desk.differs();
    if (!differing.isEmpty()) {
      throw new IllegalStateException("the compiled rules and Drools differ on " + differing);
    }
  }
}
