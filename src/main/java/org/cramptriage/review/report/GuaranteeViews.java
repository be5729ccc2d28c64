package org.cramptriage.review.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.review.PersonInWords;
import org.cramptriage.verify.guarantees.Counterexample;
import org.cramptriage.verify.guarantees.Proof;

/** Gathers what a reviewer sees of every guarantee. */
final class GuaranteeViews {

  private final Dossier dossier;
  private final PersonInWords words;
  private final Map<String, Proof> proofs = new HashMap<>();

  GuaranteeViews(Dossier dossier, MachineReview machine) {
    this.dossier = dossier;
    this.words = new PersonInWords(dossier.pack());
    machine.proofs().stream()
        .flatMap(List::stream)
        .forEach(proof -> proofs.put(proof.guarantee().id(), proof));
  }

  List<GuaranteeView> all() {
    return dossier.guarantees().stream().map(this::view).toList();
  }

  private GuaranteeView view(Guarantee guarantee) {
    Optional<Proof> proof = Optional.ofNullable(proofs.get(guarantee.id()));
    return new GuaranteeView(
        guarantee,
        Optional.ofNullable(dossier.hazards().byId().get(guarantee.hazard())),
        proof,
        proof.stream().flatMap(p -> p.counterexamples().stream()).map(this::patient).toList(),
        named(guarantee));
  }

  /** The rules that it names, not those that it is stated for all of. */
  private List<String> named(Guarantee guarantee) {
    return Stream.of(
            guarantee.signs().stream().flatMap(Condition::findings),
            guarantee.advice().stream(),
            guarantee.with().stream(),
            guarantee.rules().stream())
        .flatMap(ids -> ids)
        .filter(id -> dossier.pack().has(id))
        .distinct()
        .toList();
  }

  private GuaranteeView.Patient patient(Counterexample found) {
    return new GuaranteeView.Patient(
        found.instance(),
        found.possible(),
        found.empty(),
        words.of(found.telling(), found.answers()),
        words.of(found.changed(), found.later()),
        found.what());
  }

  /** The guarantees that cover a rule: those that name it, and those for all rules of its kind. */
  static List<GuaranteeView> of(Rule rule, List<GuaranteeView> all) {
    return all.stream()
        .filter(view -> view.rules().contains(rule.id()) || isForAllOf(rule, view.guarantee()))
        .toList();
  }

  private static boolean isForAllOf(Rule rule, Guarantee guarantee) {
    boolean kind = guarantee.every().filter(every -> every.covers(rule)).isPresent();
    return kind && guarantee.rules().isEmpty() && !guarantee.except().contains(rule.id());
  }
}
