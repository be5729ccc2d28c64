package org.cramptriage.verify.guarantees;

import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.encoding.Sheet;

/** The guarantees about when rules hold. */
final class RuleGuarantees {

  private final RulePack pack;
  private final Sheet sheet;
  private final SignWords words;

  RuleGuarantees(Sheet sheet) {
    this.pack = sheet.pack();
    this.sheet = sheet;
    this.words = new SignWords(pack);
  }

  List<Instance> canFire(Guarantee g) {
    return pack.rules().stream()
        .filter(rule -> g.rules().isEmpty() || g.rules().contains(rule.id()))
        .map(this::canFire)
        .toList();
  }

  private Instance canFire(Rule rule) {
    return new Instance(
        words.rule(rule.id()),
        sheet,
        sheet,
        Instance.Claim.SOMETIMES,
        sheet.rule(rule.id()).isTrue(),
        List.of(),
        (seen, later) ->
            Replay.when(
                seen.reading().finding(rule.id()) == Truth.TRUE,
                "It holds only on a sheet like this one, which cannot arise."));
  }

  List<Instance> notCovered(Guarantee g) {
    return pack.findings().stream()
        .filter(rule -> rule.urgency() != Urgency.SELF_CARE)
        .filter(rule -> g.rules().isEmpty() || g.rules().contains(rule.id()))
        .filter(rule -> !g.except().contains(rule.id()))
        .map(this::notCovered)
        .toList();
  }

  private Instance notCovered(Rule.Finding rule) {
    return new Instance(
        words.rule(rule.id()),
        sheet,
        sheet,
        Instance.Claim.NOT_ALWAYS_WITH_A_SISTER,
        sheet.rule(rule.id()).isTrue(),
        sisters(rule).map(Rule::id).toList(),
        (seen, later) -> Replay.when(seen.found(rule.id()), "Both hold for this person."));
  }

  /**
   * Findings of the same kind with at least its level. Where one supersedes the other it is said
   * that they belong together.
   */
  private Stream<Rule.Finding> sisters(Rule.Finding rule) {
    return pack.findings().stream()
        .filter(other -> !other.id().equals(rule.id()) && other.kind() == rule.kind())
        .filter(other -> other.urgency().isAtLeast(rule.urgency()))
        .filter(other -> !other.supersedes().contains(rule.id()))
        .filter(other -> !rule.supersedes().contains(other.id()));
  }
}
