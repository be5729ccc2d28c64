package org.cramptriage.review.signing;

import java.time.LocalDate;
import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.pack.signoff.Subject;
import org.cramptriage.review.MostUrgentFirst;

/**
 * The rules that still need a decision.
 *
 * @param pack the rules
 * @param signOff the decisions so far
 * @param day today
 */
public record OpenRules(RulePack pack, SignOff signOff, LocalDate day) {

  /** All rules that are not signed on this day, the most urgent first. */
  public List<Rule> all() {
    return pack.reviewed().stream()
        .filter(rule -> signOff.status(rule.id(), day).state() != State.SIGNED)
        .sorted(new MostUrgentFirst())
        .toList();
  }

  /** The unsigned rules to which a decision by this signer would make a difference. */
  public List<Rule> of(String signer) {
    return all().stream().filter(rule -> needs(rule, signer)).toList();
  }

  private boolean needs(Rule rule, String signer) {
    Subject subject = signOff.subject(rule.id());
    boolean expired = signOff.status(rule.id(), day).state() == State.EXPIRED;
    if (subject == null || expired) {
      // While its evidence is overdue for review, a signature would not make the rule signed.
      return subject != null && subject.evidenceUntil() == null;
    }
    return signOff
        .latest(rule.id(), signer)
        .filter(decision -> decision.hash().equals(subject.hash()))
        .isEmpty();
  }
}
