package org.cramptriage.verify.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.GuaranteeKind;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.verify.guarantees.Counterexample;
import org.cramptriage.verify.guarantees.Proof;
import org.cramptriage.verify.guarantees.Prover;
import org.cramptriage.verify.solver.ConflictLimit;

/** The guarantees of two packs that held with the earlier one and do not with the later one. */
final class LostGuarantees {

  private final Dossier before;
  private final Dossier after;
  private final Function<Questionnaire, Assessment> engineBefore;
  private final Function<Questionnaire, Assessment> engineAfter;
  private final ConflictLimit limit;
  private final Set<Guarantee> old;
  private final Set<Guarantee> now;

  LostGuarantees(
      Dossier before,
      Dossier after,
      Function<Questionnaire, Assessment> engineBefore,
      Function<Questionnaire, Assessment> engineAfter,
      ConflictLimit limit) {
    this.before = before;
    this.after = after;
    this.engineBefore = engineBefore;
    this.engineAfter = engineAfter;
    this.limit = limit;
    this.old = stated(before);
    this.now = stated(after);
  }

  private static Set<Guarantee> stated(Dossier dossier) {
    return new java.util.LinkedHashSet<>(
        dossier.guarantees().stream().map(OtherChanges::stated).toList());
  }

  /**
   * The guarantees of both packs that held before and are not proved now.
   *
   * @param mayBeLost the rules that may be dead or in a sister's shadow now
   */
  List<BrokenGuarantee> broken(Set<String> mayBeLost) {
    Set<Guarantee> all = new java.util.LinkedHashSet<>(now);
    all.addAll(old);
    List<BrokenGuarantee> broken = new ArrayList<>();
    Map<Guarantee, Guarantee> known = new LinkedHashMap<>();
    for (Guarantee g : all) {
      Set<String> gone = unknown(g, after.pack());
      if (gone.isEmpty()) {
        narrowed(g, mayBeLost).ifPresent(narrow -> known.put(narrow, g));
      } else {
        String why = "It speaks of what the later pack does not have: " + String.join(", ", gone);
        broken.add(of(g, false, List.of(why), List.of()));
      }
    }
    List<Proof> proofs = prove(after, List.copyOf(known.keySet()), engineAfter);
    List<Proof> open = proofs.stream().filter(p -> p.outcome() != Proof.Outcome.PROVED).toList();
    Set<Guarantee> held = held(open);
    open.stream()
        .filter(p -> held.contains(p.guarantee()))
        .forEach(p -> broken.add(of(p, Objects.requireNonNull(known.get(p.guarantee())))));
    return broken;
  }

  /** A guarantee of what each rule does, for those rules only of which it may be lost. */
  private static Optional<Guarantee> narrowed(Guarantee g, Set<String> mayBeLost) {
    if (g.kind() != GuaranteeKind.CAN_FIRE && g.kind() != GuaranteeKind.NOT_COVERED) {
      return Optional.of(g);
    }
    List<String> rules =
        mayBeLost.stream().filter(id -> g.rules().isEmpty() || g.rules().contains(id)).toList();
    return rules.isEmpty() ? Optional.empty() : Optional.of(withRules(g, rules));
  }

  private static Guarantee withRules(Guarantee g, List<String> rules) {
    return new Guarantee(
        g.id(),
        g.kind(),
        g.says(),
        g.hazard(),
        g.every(),
        g.signs(),
        g.atLeast(),
        g.advice(),
        g.with(),
        rules,
        g.except(),
        g.alsoWhileOpen(),
        g.unless(),
        0);
  }

  /** Those that held before, as far as they can be stated of the rules that there were. */
  private Set<Guarantee> held(List<Proof> open) {
    Map<Guarantee, Guarantee> stateable = new LinkedHashMap<>();
    Set<Guarantee> held = new java.util.HashSet<>();
    for (Proof proof : open) {
      Guarantee g = proof.guarantee();
      List<String> rules = g.rules().stream().filter(before.pack()::has).toList();
      Guarantee then = withRules(g, rules);
      if (rules.isEmpty() && !g.rules().isEmpty()) {
        held.add(g);
      } else if (unknown(then, before.pack()).isEmpty()) {
        stateable.put(then, g);
      }
    }
    for (Proof proof : prove(before, List.copyOf(stateable.keySet()), engineBefore)) {
      if (proof.outcome() != Proof.Outcome.REFUTED) {
        held.add(Objects.requireNonNull(stateable.get(proof.guarantee())));
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
    return new Prover(stating, engine, limit).prove(wanted, next -> {});
  }

  private BrokenGuarantee of(Proof proof, Guarantee stated) {
    boolean refuted = proof.outcome() == Proof.Outcome.REFUTED;
    List<String> why = new ArrayList<>();
    proof.refuted().forEach(name -> why.add("Does not hold: " + name));
    proof.undecided().forEach(name -> why.add("Not decided " + limit.words() + ": " + name));
    return of(stated, refuted, why, proof.counterexamples());
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
