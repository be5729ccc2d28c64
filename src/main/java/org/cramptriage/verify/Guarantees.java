package org.cramptriage.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.verify.impact.BrokenGuarantee;
import org.cramptriage.verify.impact.OtherChanges;

/** The guarantees of two packs that held with the earlier one and do not with the later one. */
final class Guarantees {

  private final Dossier before;
  private final Dossier after;
  private final Function<Questionnaire, Assessment> engineBefore;
  private final Function<Questionnaire, Assessment> engineAfter;
  private final int seconds;
  private final Set<Guarantee> old;
  private final Set<Guarantee> now;

  Guarantees(
      Dossier before,
      Dossier after,
      Function<Questionnaire, Assessment> engineBefore,
      Function<Questionnaire, Assessment> engineAfter,
      int seconds) {
    this.before = before;
    this.after = after;
    this.engineBefore = engineBefore;
    this.engineAfter = engineAfter;
    this.seconds = seconds;
    this.old = stated(before);
    this.now = stated(after);
  }

  private static Set<Guarantee> stated(Dossier dossier) {
    return new java.util.LinkedHashSet<>(
        dossier.guarantees().stream().map(OtherChanges::stated).toList());
  }

  /** The guarantees of both packs that held before and are not proved now. */
  List<BrokenGuarantee> broken() {
    Set<Guarantee> all = new java.util.LinkedHashSet<>(now);
    all.addAll(old);
    List<BrokenGuarantee> broken = new ArrayList<>();
    List<Guarantee> known = new ArrayList<>();
    for (Guarantee g : all) {
      Set<String> gone = unknown(g, after.pack());
      if (gone.isEmpty()) {
        known.add(g);
      } else {
        String why = "It speaks of what the later pack does not have: " + String.join(", ", gone);
        broken.add(of(g, false, List.of(why), List.of()));
      }
    }
    List<Proof> proofs = prove(after, known, engineAfter);
    List<Proof> open = proofs.stream().filter(p -> p.outcome() != Proof.Outcome.PROVED).toList();
    Set<Guarantee> held = held(open);
    open.stream().filter(p -> held.contains(p.guarantee())).forEach(p -> broken.add(of(p)));
    return broken;
  }

  private Set<Guarantee> held(List<Proof> open) {
    List<Guarantee> stateable =
        open.stream().map(Proof::guarantee).filter(g -> unknown(g, before.pack()).isEmpty()).toList();
    Set<Guarantee> held = new java.util.HashSet<>();
    for (Proof proof : prove(before, stateable, engineBefore)) {
      if (proof.outcome() != Proof.Outcome.REFUTED) {
        held.add(proof.guarantee());
      }
    }
    return held;
  }

  private List<Proof> prove(
      Dossier of, List<Guarantee> wanted, Function<Questionnaire, Assessment> engine) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Dossier stating =
        new Dossier(of.pack(), of.signOff(), of.signed(), of.cases(), of.hazards(), wanted);
    return new Prover(stating, engine, seconds).prove(wanted, next -> {});
  }

  private BrokenGuarantee of(Proof proof) {
    boolean refuted = proof.outcome() == Proof.Outcome.REFUTED;
    List<String> why = new ArrayList<>();
    proof.refuted().forEach(name -> why.add("Does not hold: " + name));
    proof.undecided().forEach(name -> why.add("Not decided in time: " + name));
    return of(proof.guarantee(), refuted, why, proof.counterexamples());
  }

  private BrokenGuarantee of(
      Guarantee g, boolean decided, List<String> why, List<Counterexample> patients) {
    return new BrokenGuarantee(g, old.contains(g), now.contains(g), decided, why, patients);
  }

  /** The rules that a guarantee names and that a pack does not have. */
  private static Set<String> unknown(Guarantee g, RulePack pack) {
    Set<String> named = new TreeSet<>();
    g.signs().stream().flatMap(Condition::findings).forEach(named::add);
    Stream.of(g.advice(), g.with(), g.rules()).forEach(named::addAll);
    named.removeIf(name -> pack.has(name) || isItem(name, pack));
    return named;
  }

  private static boolean isItem(String name, RulePack pack) {
    int code = name.indexOf('=');
    return pack.catalogue().find(code < 0 ? name : name.substring(0, code)).isPresent();
  }
}
