package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.edits.EditSearch;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.UndecidedException;

/**
 * Mutation testing: makes every small slip of the pen in every rule, and checks whether lint stops
 * it, whether any answer sheet shows it, and whether a worked case notices it.
 */
public final class Mutation {

  private final RulePack pack;
  private final Map<String, RawAnswer> baseline;
  private final Mutants mutants;
  private final KillingCases cases;
  private final ConflictLimit limit;

  /**
   * A run.
   *
   * @param dossier the rules with their worked cases
   * @param limit how much each call of the solver may take
   */
  public Mutation(Dossier dossier, ConflictLimit limit) {
    this.pack = dossier.pack();
    this.baseline = dossier.cases().baseline();
    this.mutants = new Mutants(pack);
    this.cases = new KillingCases(pack, dossier.cases());
    this.limit = limit;
  }

  /** What is known of the mutants of a rule before the solver is asked. */
  private record Tried(Rule rule, List<Mutant> all, List<WorkedCase> killers, List<Mutant> alive) {
    int stopped() {
      return (int) all.stream().filter(Mutant::isStopped).count();
    }
  }

  /**
   * The score of each rule, in the order given.
   *
   * @param next called before each rule, from more than one thread
   */
  public List<MutationScore> of(Collection<Rule> rules, Consumer<Rule> next) {
    List<Tried> tried = rules.parallelStream().map(this::tried).toList();
    EditSearch search = new EditSearch(pack, baseline, limit);
    return tried.parallelStream()
        .map(
            t -> {
              next.accept(t.rule());
              return score(t, search);
            })
        .toList();
  }

  /** The ids of worked cases that do not end as written; they count for nothing here. */
  public List<String> failingCases() {
    return cases.failing();
  }

  private Tried tried(Rule rule) {
    List<Mutant> all = mutants.of(rule);
    List<WorkedCase> killers = new ArrayList<>();
    List<Mutant> alive = new ArrayList<>();
    for (Mutant mutant : all) {
      if (!mutant.isStopped()) {
        Optional<WorkedCase> killer = cases.killer(mutant);
        killer.ifPresentOrElse(killers::add, () -> alive.add(mutant));
      }
    }
    return new Tried(rule, all, killers, alive);
  }

  private MutationScore score(Tried tried, EditSearch search) {
    List<Survivor> survivors = new ArrayList<>();
    List<Mutant> undecided = new ArrayList<>();
    if (!tried.alive().isEmpty()) {
      List<Rule> edits = tried.alive().stream().map(Mutant::after).collect(Collectors.toList());
      EditSearch.OfRule persons = search.of(tried.rule(), edits);
      for (Mutant mutant : tried.alive()) {
        try {
          persons.person(mutant.after()).ifPresent(p -> survivors.add(survivor(mutant, p)));
        } catch (UndecidedException e) {
          undecided.add(mutant);
        }
      }
    }
    int killed = tried.killers().size();
    int equivalent = tried.alive().size() - survivors.size() - undecided.size();
    return new MutationScore(
        tried.rule().id(),
        tried.all().size(),
        tried.stopped(),
        equivalent,
        killed,
        (int) tried.killers().stream().filter(WorkedCase::judged).count(),
        survivors,
        undecided);
  }

  private Survivor survivor(Mutant mutant, Map<String, RawAnswer> answers) {
    EditedOutcomes one = new EditedOutcomes(pack, new SheetTable(pack, List.of(answers)));
    List<String> effect = Effect.of(one.before(0), one.under(mutant).of(0));
    if (effect.isEmpty()) {
      throw new ReplayException("the person found for " + mutant + " shows nothing: " + answers);
    }
    List<String> telling =
        pack.catalogue().items().stream()
            .map(Item::id)
            .filter(item -> !Objects.equals(answers.get(item), baseline.get(item)))
            .toList();
    return new Survivor(mutant, answers, telling, effect);
  }
}
