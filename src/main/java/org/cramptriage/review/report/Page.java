package org.cramptriage.review.report;

import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.safety.ControlKind;
import org.cramptriage.pack.safety.Hazard;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.review.PersonInWords;
import org.cramptriage.verify.guarantees.Proof;

/**
 * Everything that the page shows.
 *
 * @param dossier the pack with its review material
 * @param day the day for which signatures are looked at
 * @param machine what was proved and tried by the machine
 * @param guarantees the guarantees, in the order of their file
 * @param impact the effect of the changes since another pack; empty if none was named
 * @param overview how far the review is
 * @param remarks what is to be said about the ledger
 * @param rules the rules
 * @param topics the rules by their files
 * @param questions the questions
 * @param medicines the kinds of medicine
 * @param trace what leads to what
 * @param styles the styles of the page
 * @param scripts the scripts of the page
 * @param model the rules as data, for the evaluator in the page
 * @param presets the worked cases as data
 * @param reviews what the page needs for decisions, as data
 */
public record Page(
    Dossier dossier,
    String day,
    MachineReview machine,
    List<GuaranteeView> guarantees,
    Optional<ImpactView> impact,
    Overview overview,
    List<SignOff.Remark> remarks,
    List<RuleView> rules,
    List<Topic> topics,
    List<QuestionView> questions,
    List<MedicineKind> medicines,
    Trace trace,
    String styles,
    String scripts,
    String model,
    String presets,
    String reviews) {

  /** The guarantees that cover a rule. */
  public List<GuaranteeView> guaranteesOf(RuleView rule) {
    return GuaranteeViews.of(rule.rule(), guarantees);
  }

  /** The guarantees that control a hazard. */
  public List<GuaranteeView> guaranteesAgainst(Hazard hazard) {
    List<String> controls = hazard.controls(ControlKind.GUARANTEE);
    return guarantees.stream()
        .filter(g -> g.guarantee().hazard().equals(hazard.id()) || controls.contains(g.id()))
        .toList();
  }

  /** Says answers in words. */
  public PersonInWords people() {
    return new PersonInWords(dossier.pack());
  }

  /** How many guarantees ended so. */
  public long count(Proof.Outcome outcome) {
    return guarantees.stream()
        .flatMap(g -> g.proof().stream())
        .filter(proof -> proof.outcome() == outcome)
        .count();
  }

  /** The heading of a rule; empty if there is no such rule. */
  public String title(String id) {
    return rules.stream()
        .filter(r -> r.id().equals(id))
        .map(RuleView::title)
        .findFirst()
        .orElse("");
  }
}
