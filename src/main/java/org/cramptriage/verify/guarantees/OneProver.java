package org.cramptriage.verify.guarantees;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.CutPoints;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.SolverCall;
import org.cramptriage.verify.solver.UndecidedException;
import org.logicng.formulas.Literal;

/** Proves guarantees one after the other with one solver. For one thread. */
final class OneProver {

  private final RulePack pack;
  private final SolverCall search;
  private final Patients patients;
  private final Sheet sheet;
  private final LevelGuarantees one;
  private final AdviceGuarantees ideas;
  private final RuleGuarantees rules;
  private final MonotoneGuarantees two;

  /**
   * A prover.
   *
   * @param dossier the rules, with the guarantees and a healthy person
   * @param engine the real engine of these rules; asked only where a guarantee is refuted
   * @param limit how much each call of the solver may take
   */
  OneProver(Dossier dossier, Function<Questionnaire, Assessment> engine, ConflictLimit limit) {
    this.pack = dossier.pack();
    FormulaBuilder builder = new FormulaBuilder();
    CutPoints cutPoints = new CutPoints(pack, dossier.guarantees());
    this.search = new SolverCall(builder, limit);
    this.sheet = Sheet.of(pack, builder, cutPoints);
    Levels levels = new Levels(sheet);
    this.patients = new Patients(pack, dossier.cases().baseline(), engine, search);
    this.one = new LevelGuarantees(sheet, levels);
    this.ideas = new AdviceGuarantees(sheet);
    this.rules = new RuleGuarantees(sheet);
    this.two = new MonotoneGuarantees(sheet, levels, cutPoints);
  }

  private List<Instance> instances(Guarantee g) {
    return switch (g.kind()) {
      case FLOOR -> one.floor(g);
      case MONOTONE -> two.monotone(g);
      case CONTRAINDICATED -> ideas.contraindicated(g);
      case NEVER_TOGETHER -> ideas.neverTogether(g);
      case CAN_FIRE -> rules.canFire(g);
      case NOT_COVERED -> rules.notCovered(g);
      case NEVER_SELF_CARE -> one.neverSelfCare(g);
      case SETTLED_BY -> Stream.concat(one.settled(g).stream(), two.notCalmed(g).stream()).toList();
      case RANGE_SOUND -> two.rangeSound(g);
      case SAYING_LESS -> two.sayingLess(g);
    };
  }

  /** What becomes of a guarantee. */
  Proof prove(Guarantee guarantee) {
    List<Instance> instances = instances(guarantee);
    Ledger ledger = new Ledger();
    if (instances.isEmpty()) {
      ledger.undecided.add("nothing that it speaks of is in these rules");
    }
    for (Instance instance : instances) {
      try {
        decide(instance, ledger);
      } catch (UndecidedException e) {
        ledger.undecided.add(instance.name());
      }
    }
    List<Counterexample> found = new ArrayList<>(ledger.possible);
    found.addAll(ledger.impossible);
    List<String> names = instances.stream().map(Instance::name).toList();
    return new Proof(guarantee, names, ledger.refuted, ledger.undecided, found);
  }

  /** What was found of one guarantee so far. */
  private static final class Ledger {
    private final List<String> refuted = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();
    private final List<Counterexample> possible = new ArrayList<>();
    private final List<Counterexample> impossible = new ArrayList<>();
  }

  private void decide(Instance instance, Ledger ledger) throws UndecidedException {
    switch (instance.claim()) {
      case NEVER -> never(instance, ledger);
      case SOMETIMES -> sometimes(instance, ledger);
      case NOT_ALWAYS_WITH_A_SISTER -> sisters(instance, ledger);
    }
  }

  private static Literal possible(Instance instance) {
    Sheet one = instance.sheet();
    return one.builder().and(one.possible(), instance.later().possible());
  }

  private void never(Instance instance, Ledger ledger) throws UndecidedException {
    Literal possible = possible(instance);
    if (search.isPossible(possible, instance.what())) {
      ledger.refuted.add(instance.name());
      ledger.possible.add(patients.of(instance, List.of(possible, instance.what()), true));
    } else if (ledger.impossible.isEmpty() && search.isPossible(instance.what())) {
      ledger.impossible.add(patients.of(instance, List.of(instance.what()), false));
    }
  }

  private void sometimes(Instance instance, Ledger ledger) throws UndecidedException {
    Optional<Predicate<Literal>> person = search.find(List.of(possible(instance), instance.what()));
    if (person.isEmpty()) {
      boolean impossible = search.isPossible(instance.what());
      String why = impossible ? " (only on a sheet that cannot arise)" : " (on no sheet at all)";
      ledger.refuted.add(instance.name() + why);
      if (impossible) {
        ledger.impossible.add(patients.of(instance, List.of(instance.what()), false));
      }
    }
  }

  /** Drops every sister that is silent in some case; what is left is never silent. */
  private void sisters(Instance instance, Ledger ledger) throws UndecidedException {
    FormulaBuilder builder = search.builder();
    Literal possible = possible(instance);
    List<String> left = new ArrayList<>(instance.sisters());
    boolean more = true;
    while (more && !left.isEmpty()) {
      Literal silent =
          builder.or(left.stream().map(id -> sheet.rule(id).isTrue().negate()).toList());
      Optional<Predicate<Literal>> person = search.find(List.of(possible, instance.what(), silent));
      more = person.isPresent();
      person.ifPresent(model -> left.removeIf(id -> !model.test(sheet.rule(id).isTrue())));
    }
    if (!left.isEmpty() && search.isPossible(possible, instance.what())) {
      ledger.refuted.add(instance.name() + ": only where " + named(left) + " holds");
      ledger.possible.add(patients.of(instance, List.of(possible, instance.what()), true));
    }
  }

  private String named(List<String> ids) {
    SignWords words = new SignWords(pack);
    return String.join(" and ", ids.stream().map(words::rule).toList());
  }
}
